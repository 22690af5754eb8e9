import type { FieldType, LedgerId } from "@/lib/core/ledgers/ledger";
import type { Goalposts, Indicator, Label, SourceRef } from "@/lib/core/scheme/scheme";
import type { BranchKind } from "@/lib/core/units/unit";
import type { IndicatorFigure } from "./branch";
import type { NodeName, ResultStamp } from "./league";
import type { TrendPoint } from "./trend";
import type { RowChoice } from "./url/branch-query";

export const LEDGER_ROWS_PER_PAGE = 50;

/** A column of a ledger. */
export interface RowColumn {
  readonly name: string;
  readonly type: FieldType;
  readonly label: Label;
  /** Whether the rule looks at it; such columns stand first. */
  readonly used: boolean;
}

export interface CountedRow {
  readonly id: string;
  /** Key of the row in its source; null for an item owed and never done. */
  readonly rowKey: string | null;
  readonly fileName: string | null;
  /** Line in that file. */
  readonly sourceRow: number | null;
  /** The month it counts in, `YYYY-MM`. */
  readonly month: string;
  readonly values: readonly (string | number | null)[];
  /** What the row adds to numerator and denominator. */
  readonly x: number;
  readonly n: number;
}

/** One page of the rows behind one indicator of one branch, over the indicator's window. */
export interface LedgerRows {
  readonly stamp: ResultStamp;
  readonly unit: {
    readonly code: string;
    readonly name: string;
    readonly kind: BranchKind;
    readonly parent: { readonly code: string; readonly name: string };
  };
  readonly indicator: {
    readonly id: string;
    readonly name: Label;
    readonly definition: Label;
    /** The counts as a sentence with {x} and {n}; null where the scheme has none. */
    readonly statement: Label | null;
    readonly kind: Indicator["kind"];
    readonly direction: "up" | "down";
    readonly windowMonths: number;
    readonly goalposts: Goalposts | null;
    readonly weight: number;
    readonly dimension: NodeName;
    readonly source: readonly SourceRef[];
    /** Fewer cases than this are withheld. */
    readonly minimumDenominator: number;
  };
  /** The stored figure; what the rows add up to now stands in `now`. */
  readonly figure: Pick<
    IndicatorFigure,
    "x" | "n" | "value" | "valueLow" | "valueHigh" | "score" | "low" | "high" | "absence" | "provisional" | "peerMedian"
  >;
  /** First and last month of the window, `YYYY-MM`. */
  readonly window: { readonly from: string; readonly to: string };
  /** Monthly x / n up to the window's end, oldest first. */
  readonly months: readonly TrendPoint[];
  /** Ledgers the indicator adds up, in the order of its parts. */
  readonly parts: readonly { readonly ledger: LedgerId; readonly label: Label }[];
  readonly part: number;
  readonly columns: readonly RowColumn[];
  /** Date column that puts a row into its month. */
  readonly countedOn: Label;
  /** Names of the duties owed, for rows of what is owed. */
  readonly dutyTypes: readonly NodeName[];
  readonly rows: readonly CountedRow[];
  readonly choice: RowChoice;
  /** Rows of the part over the window by choice. */
  readonly totals: Readonly<Record<RowChoice, number>>;
  /** Of coverage: categories with rows or required of the kind, required first; null for everything else. */
  readonly categories: readonly { readonly value: string; readonly required: boolean; readonly rows: number }[] | null;
  /** Sums over all rows of all parts as the ledgers stand today; null where rows do not add up (coverage, months). */
  readonly now: { readonly x: number; readonly n: number } | null;
  readonly page: number;
  readonly pages: number;
}
