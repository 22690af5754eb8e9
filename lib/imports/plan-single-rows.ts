import type { Mapping } from "@/lib/contracts/mapping";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";
import { type ImportPlan, Outcomes, type PlannedEntry, type Planner, REPEATED, SUPERSEDED } from "./import-plan";
import type { JudgedRow } from "./judge-rows";
import type { Fault } from "./reject-reason";
import { contentOf } from "./row-content";

/** Entries kept in memory until they are written; of a longer file only keys are kept, and it is read a second time. */
const MOST_HELD = 200_000;

interface Standing {
  readonly line: number;
  readonly content: string;
  readonly rank: string;
  /** Null in a file too long to hold. */
  entry: LedgerEntry | null;
}

/** What is known of a key so far. */
interface KeyState {
  /** The row that stands, and what it says; null once no row of the key can stand. */
  stands: Standing | null;
  /** Lines that say the same as the one that stands; null for none, as of nearly every key. */
  repeats: number[] | null;
}

/**
 * Plans a file in which each row is an entry of its own. A key that comes again with the same content is skipped;
 * with different content all its rows are rejected, unless the mapping says which of them stands.
 */
export class SingleRowPlanner implements Planner {
  private readonly keys = new Map<string, KeyState>();
  private readonly outcomes = new Outcomes();

  private holding = true;

  /** @param mostHeld entries to keep in memory at most */
  constructor(
    private readonly mapping: Mapping,
    private readonly mostHeld = MOST_HELD,
  ) {}

  add(row: JudgedRow): void {
    this.outcomes.read();
    const { verdict, key, line } = row;
    if (verdict.kind === "skipped") this.outcomes.skip(verdict.rule);
    else if (verdict.kind === "rejected") {
      this.outcomes.reject(line, verdict.faults);
      if (key !== null) this.reject(this.keys.get(key), key);
    } else this.take(row, verdict.entry);
  }

  /** The entries that stand, when all rows were added; null when there were too many to hold. */
  held(): Generator<PlannedEntry> | null {
    return this.holding ? this.listHeld() : null;
  }

  /** Whether the row is the one of its key that stands; to be asked when all rows were added. */
  stands(row: JudgedRow): boolean {
    return row.key !== null && this.keys.get(row.key)?.stands?.line === row.line;
  }

  close(): ImportPlan {
    return this.outcomes.plan();
  }

  private *listHeld(): Generator<PlannedEntry> {
    for (const { stands } of this.keys.values()) {
      if (stands?.entry) yield { entry: stands.entry, lines: [stands.line] };
    }
  }

  private take({ line, values }: JudgedRow, entry: LedgerEntry): void {
    const key = entry.rowKey;
    const content = contentOf(entry);
    const rank = String(values[this.mapping.duplicates?.field ?? ""] ?? "");
    const standing: Standing = { line, content, rank, entry: this.holding ? entry : null };
    const state = this.keys.get(key);
    if (!state) this.note(key, standing);
    else if (state.stands === null) this.outcomes.reject(line, [this.differs(key)]);
    else if (state.stands.content === content) {
      state.repeats = [...(state.repeats ?? []), line];
      this.outcomes.skip(REPEATED);
    } else if (!this.mapping.duplicates || rank === state.stands.rank) {
      this.reject(state, key);
      this.outcomes.reject(line, [this.differs(key)]);
    } else {
      this.outcomes.skip(SUPERSEDED);
      if (rank > state.stands.rank === (this.mapping.duplicates.wins === "latest")) {
        const repeats = state.repeats?.length ?? 0;
        this.outcomes.skip(REPEATED, -repeats);
        this.outcomes.skip(SUPERSEDED, repeats);
        state.stands = standing;
        state.repeats = null;
      }
    }
  }

  private note(key: string, standing: Standing): void {
    this.keys.set(key, { stands: standing, repeats: null });
    if (!this.holding || this.keys.size <= this.mostHeld) return;
    this.holding = false;
    for (const { stands } of this.keys.values()) if (stands) stands.entry = null;
  }

  /** No row of the key can stand any more: those that could so far are rejected too. */
  private reject(state: KeyState | undefined, key: string): void {
    if (!state) {
      this.keys.set(key, { stands: null, repeats: null });
      return;
    }
    if (state.stands === null) return;
    const repeats = state.repeats ?? [];
    for (const line of [state.stands.line, ...repeats]) this.outcomes.reject(line, [this.differs(key)]);
    this.outcomes.skip(REPEATED, -repeats.length);
    state.stands = null;
    state.repeats = null;
  }

  private differs(key: string): Fault {
    const { columns, prefix } = this.mapping.key;
    return { column: columns.join(" + "), value: key.slice(prefix.length + 1), reason: "same_key_differs" };
  }
}
