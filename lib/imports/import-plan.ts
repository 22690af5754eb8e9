import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";
import type { JudgedRow } from "./judge-rows";
import type { Fault, Rejection } from "./reject-reason";

/** Why rows are left out without being wrong: a rule of the mapping (by its id), a repeat, or a row that another supersedes. */
export const REPEATED = "repeated";
export const SUPERSEDED = "superseded";

/** What is to become of the rows of a file, once all of them have been seen. */
export interface ImportPlan {
  readonly rowsRead: number;
  readonly rejections: readonly Rejection[];
  /** Rows rejected: a row with several faults counts once. */
  readonly rowsRejected: number;
  /** Rows skipped, by rule. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Collects rows one after another; knows at the end which entries are to be written. */
export interface Planner {
  add(row: JudgedRow): void;
  close(): ImportPlan;
}

/** Counts and lists what both ways of planning have in common. */
export class Outcomes {
  private rowsRead = 0;
  private readonly skipped = new Map<string, number>();
  private readonly rejections: Rejection[] = [];
  private readonly rejectedLines = new Set<number>();

  read(): void {
    this.rowsRead++;
  }

  skip(rule: string, rows = 1): void {
    this.skipped.set(rule, (this.skipped.get(rule) ?? 0) + rows);
  }

  reject(line: number, faults: readonly Fault[]): void {
    this.rejectedLines.add(line);
    this.rejections.push(...faults.map((fault) => ({ line, ...fault })));
  }

  /** @returns the plan, rejections by line */
  plan(): ImportPlan {
    return {
      rowsRead: this.rowsRead,
      rejections: [...this.rejections].sort((a, b) => a.line - b.line),
      rowsRejected: this.rejectedLines.size,
      skipped: new Map([...this.skipped].filter(([, rows]) => rows > 0)),
    };
  }
}

/** An entry to write, and how many rows of the file it stands for. */
export interface PlannedEntry {
  readonly entry: LedgerEntry;
  readonly lines: readonly number[];
}
