import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { EntryOutcome } from "@/lib/data/ledgers/writes";
import type { Comparison } from "./compare-published";
import type { Rejection } from "./reject-reason";

/** Rows of the file by what became of them; the five add up to the rows read. */
export interface RowCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly skipped: number;
}

export interface ImportReport {
  readonly ledger: LedgerId;
  readonly mapping: string;
  readonly file: string;
  readonly fileHash: string;
  /** Null when nothing was written: a strict import with faulty rows, or a trial. */
  readonly batchId: number | null;
  readonly rows: RowCounts;
  /** Ledger rows written or found, which are fewer where rows of the file are parts of one entry. */
  readonly entries: Readonly<Record<Exclude<EntryOutcome, "place_taken">, number>>;
  /** Skipped rows by rule of the mapping, `repeated` or `superseded`. */
  readonly skippedBy: Readonly<Record<string, number>>;
  /** Every fault of every rejected row, by line. */
  readonly rejections: readonly Rejection[];
  readonly published: readonly Comparison[];
  /** Columns of the file that nothing is taken from. */
  readonly unusedColumns: readonly string[];
}
