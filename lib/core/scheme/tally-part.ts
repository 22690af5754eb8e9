import type { LedgerId } from "../ledgers/ledger";
import type { Condition } from "./condition";

/**
 * What is added up over the rows of one branch and month. Every measure adds over months.
 * - `rows`: how many rows meet the condition (all rows when none is given)
 * - `sum`: the sum of a numeric field, times another where given (persons × hours)
 * - `filled`: how many of the named fields are present, over all rows
 * - `fields`: rows × a constant (fields required per row)
 * - `everyRow`: 1 when every row of the month meets the condition, else 0; with no rows there is no cell
 * - `distinct`: a count per value of a choice field, so that values can be counted once over a window
 * - `add`: several measures added
 */
export type Measure =
  | { readonly rows: Condition | "all" }
  | { readonly sum: string; readonly times?: string; readonly where?: Condition }
  | { readonly filled: readonly string[] }
  | { readonly perRow: number }
  | { readonly everyRow: Condition | "all" }
  | { readonly distinct: string; readonly where?: Condition }
  | { readonly add: readonly Measure[] };

/** The date that decides to which month a row belongs. `stock` rows belong to every month end at which they were open. */
export type CountedOn =
  | string
  | { readonly field: string; readonly plusDays: number }
  | { readonly openFrom: string; readonly openUntil: string };

/** One scan of one ledger: which rows, in which month, and what is added up. */
export interface TallyPart {
  readonly ledger: LedgerId;
  readonly countedOn: CountedOn;
  /** Rows considered at all; all when absent. */
  readonly population?: Condition;
  readonly numerator: Measure;
  /** Absent for `coverage`, whose denominator is the service menu of the branch's kind. */
  readonly denominator?: Measure;
}
