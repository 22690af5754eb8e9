import type { Mapping } from "@/lib/contracts/mapping";
import { type ImportPlan, Outcomes, type Planner, REPEATED, SUPERSEDED } from "./import-plan";
import type { JudgedRow } from "./judge-rows";
import type { Fault } from "./reject-reason";
import { contentOf } from "./row-content";

/** What is known of a key so far. Only this is kept of a row, so that a long file needs little memory. */
interface KeyState {
  /** Line of the row that stands, and what it says; null once no row of the key can stand. */
  stands: { readonly line: number; readonly content: string; readonly rank: string } | null;
  /** Lines that say the same as the one that stands. */
  repeats: number[];
}

/**
 * Plans a file in which each row is an entry of its own. A key that comes again with the same content is skipped;
 * with different content all its rows are rejected, unless the mapping says which of them stands.
 */
export class SingleRowPlanner implements Planner {
  private readonly keys = new Map<string, KeyState>();
  private readonly outcomes = new Outcomes();

  constructor(private readonly mapping: Mapping) {}

  add(row: JudgedRow): void {
    this.outcomes.read();
    const { verdict, key, line } = row;
    if (verdict.kind === "skipped") this.outcomes.skip(verdict.rule);
    else if (verdict.kind === "rejected") {
      this.outcomes.reject(line, verdict.faults);
      if (key !== null) this.reject(this.keys.get(key), key);
    } else this.take(row, verdict.entry.rowKey, contentOf(verdict.entry));
  }

  /** Whether the row is the one of its key that stands; to be asked when all rows were added. */
  stands(row: JudgedRow): boolean {
    return row.key !== null && this.keys.get(row.key)?.stands?.line === row.line;
  }

  close(): ImportPlan {
    return this.outcomes.plan();
  }

  private take(row: JudgedRow, key: string, content: string): void {
    const { line } = row;
    const rank = String(row.values[this.mapping.duplicates?.field ?? ""] ?? "");
    const state = this.keys.get(key);
    if (!state) this.keys.set(key, { stands: { line, content, rank }, repeats: [] });
    else if (state.stands === null) this.outcomes.reject(line, [this.differs(key)]);
    else if (state.stands.content === content) {
      state.repeats.push(line);
      this.outcomes.skip(REPEATED);
    } else if (!this.mapping.duplicates || rank === state.stands.rank) {
      this.reject(state, key);
      this.outcomes.reject(line, [this.differs(key)]);
    } else {
      this.outcomes.skip(SUPERSEDED);
      if (rank > state.stands.rank === (this.mapping.duplicates.wins === "latest")) {
        this.outcomes.skip(REPEATED, -state.repeats.length);
        this.outcomes.skip(SUPERSEDED, state.repeats.length);
        state.stands = { line, content, rank };
        state.repeats = [];
      }
    }
  }

  /** No row of the key can stand any more: those that could so far are rejected too. */
  private reject(state: KeyState | undefined, key: string): void {
    if (!state) {
      this.keys.set(key, { stands: null, repeats: [] });
      return;
    }
    if (state.stands === null) return;
    for (const line of [state.stands.line, ...state.repeats]) this.outcomes.reject(line, [this.differs(key)]);
    this.outcomes.skip(REPEATED, -state.repeats.length);
    state.stands = null;
    state.repeats = [];
  }

  private differs(key: string): Fault {
    const { columns, prefix } = this.mapping.key;
    return { column: columns.join(" + "), value: key.slice(prefix.length + 1), reason: "same_key_differs" };
  }
}
