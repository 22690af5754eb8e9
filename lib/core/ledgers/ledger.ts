import type { ACTIVITY_KINDS } from "./values";

export const LEDGER_IDS = [
  "requests",
  "activities",
  "proposals",
  "duties",
  "inspections",
  "rectifications",
  "projects",
  "pairings",
  "resources",
] as const;
export type LedgerId = (typeof LEDGER_IDS)[number];

/**
 * How a field is stored and checked.
 * `day` is `YYYY-MM-DD`; `datetime` is `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` in local civil time;
 * `month` is `YYYY-MM`; `count` is a non-negative integer; `amount` a non-negative number.
 */
export type FieldType = "text" | "choice" | "day" | "datetime" | "month" | "count" | "amount" | "score" | "unit";

export interface LedgerField {
  /** Column name, snake_case. */
  readonly name: string;
  readonly type: FieldType;
  readonly label: { readonly zh: string; readonly en: string };
  /** False where absence means something (a case not yet resolved). */
  readonly required: boolean;
  /** Closed value list of a `choice`. */
  readonly values?: readonly string[];
  /** Inclusive bounds of a `score` (satisfaction 1–5). */
  readonly range?: readonly [number, number];
}

/** A pair of fields whose order is fixed: `earlier` may not lie after `later`. */
export interface FieldOrder {
  readonly earlier: string;
  readonly later: string;
}

/** A pair of counts: `part` may not exceed `whole` (x ≤ n). */
export interface FieldShare {
  readonly part: string;
  readonly whole: string;
}

/** One ledger that offices already keep. One row is one real event. */
export interface LedgerDefinition {
  readonly id: LedgerId;
  readonly label: { readonly zh: string; readonly en: string };
  readonly fields: readonly LedgerField[];
  readonly orders: readonly FieldOrder[];
  readonly shares: readonly FieldShare[];
  /** The field that dates the event itself; no event lies after the data cut-off. */
  readonly occurredOn: string;
}

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
