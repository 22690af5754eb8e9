import type { ActivityKind, LedgerId } from "../ledgers/ledger";
import type { NormGroup, RequestCategory } from "../ledgers/values";
import type { BranchKind } from "../units/unit";
import type { Condition } from "./condition";
import type { CountedOn, TallyPart } from "./tally-part";

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A citation: document, paragraph over non-empty lines, key term. Never a sentence. */
export interface SourceRef {
  readonly document: "D1" | "D2" | "D3" | "D4" | "D5";
  readonly paragraph: number;
  readonly term: string;
}

/** Values that earn 0, 60 and 100 points. Floor < pass < target when up is better, the reverse when down is. */
export interface Goalposts {
  readonly floor: number;
  readonly pass: number;
  readonly target: number;
}

interface IndicatorBase {
  /** Stable for ever, never reused: `R1`. */
  readonly id: string;
  readonly name: Label;
  /** One plain sentence: what is counted over what. */
  readonly definition: Label;
  /** The counts of one branch as a sentence, {x} and {n} standing for them; absent where counts say little. */
  readonly statement?: Label;
  /** Id of its dimension. */
  readonly dimension: string;
  /** Trailing months. */
  readonly window: { readonly months: number };
  readonly direction: "up" | "down";
  /** Null only where weight is 0: the indicator informs and is not scored. */
  readonly goalposts: Goalposts | null;
  /** Points of the dimension's weight; 0 informs. */
  readonly weight: number;
  /** Kinds it applies to; absent means all. */
  readonly appliesTo?: readonly BranchKind[];
  /** Below it the figure is withheld. Not used for duties. */
  readonly minimumDenominator: number;
  readonly source: readonly SourceRef[];
  /** Fields a branch types for this indicator alone, per month; 0 where a ledger already has them. */
  readonly burden: number;
  readonly character: "process" | "outcome";
}

/** x of n rows, or sums of fields; adds over months; has a sampling interval. */
export interface RateIndicator extends IndicatorBase {
  readonly kind: "rate" | "stock";
  readonly parts: readonly TallyPart[];
  /** Where x and n are amounts: how much of them is one independent case, for limits and small numbers. Absent: 1. */
  readonly amountPerCase?: number;
}
/** Obligations met of obligations owed; a census: no interval, no shrinkage. */
export interface DutyIndicator extends IndicatorBase {
  readonly kind: "duty";
  readonly parts: readonly TallyPart[];
}
/** Distinct required categories served over the window. */
export interface CoverageIndicator extends IndicatorBase {
  readonly kind: "coverage";
  readonly parts: readonly TallyPart[];
}
/** Median days between two dates, open cases censored. Informs. */
export interface DurationIndicator extends IndicatorBase {
  readonly kind: "duration";
  readonly ledger: LedgerId;
  readonly countedOn: string;
  readonly population?: Condition;
  readonly from: string;
  readonly until: string;
}
/** Difference of two rates (parts[0] minus parts[1]). Informs. */
export interface GapIndicator extends IndicatorBase {
  readonly kind: "gap";
  readonly parts: readonly [TallyPart, TallyPart];
}

export type Indicator = RateIndicator | DutyIndicator | CoverageIndicator | DurationIndicator | GapIndicator;

export interface Dimension {
  readonly id: string;
  readonly name: Label;
  readonly weight: number;
}

/** A document's own framework over the same indicators. `L0` is the official one and has the dimensions as pillars. */
export interface Lens {
  readonly id: string;
  readonly name: Label;
  readonly source: SourceRef["document"] | null;
  readonly pillars: readonly Pillar[];
}
export interface Pillar {
  /** Node id: `L1.serve`. */
  readonly id: string;
  readonly name: Label;
  /** Ids of its indicators; each scored indicator stands in exactly one pillar of a lens. */
  readonly indicators: readonly string[];
}

export const DUTY_FREQUENCIES = ["monthly", "quarterly", "half_yearly", "yearly"] as const;
export type DutyFrequency = (typeof DUTY_FREQUENCIES)[number];

/** A task every applicable branch owes in each window. Counts once, met or not met. */
export interface DutyType {
  readonly id: string;
  readonly name: Label;
  readonly frequency: DutyFrequency | "as_agreed"; // as_agreed: the number per year stands in the pairing
  readonly normGroup: NormGroup | null;
  /** Not doing it at all is evidence of weakness. */
  readonly core: boolean;
  readonly appliesTo: {
    readonly kinds?: readonly BranchKind[];
    readonly needs?: "committee" | "groups" | "seven_full_members";
  };
  /** Where the proof stands: a row of the duties ledger, or any activity of these kinds inside the window. */
  readonly metBy:
    | { readonly ledger: "duties" }
    | { readonly ledger: "activities"; readonly kinds: readonly ActivityKind[] };
}

/** A ledger in which every branch has something to record each month; months without a row are gaps of reporting. */
export interface ReportingRule {
  readonly ledger: LedgerId;
  readonly countedOn: CountedOn & string;
}

/** One immutable version of the whole set of rules that turns ledgers into scores. Plain JSON. */
export interface SchemeDocument {
  readonly id: string;
  readonly version: number;
  readonly name: Label;
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly lenses: readonly Lens[];
  readonly dutyTypes: readonly DutyType[];
  /** Request categories each kind of branch must offer (R8). */
  readonly serviceMenus: Readonly<Partial<Record<BranchKind, readonly RequestCategory[]>>>;
  readonly reporting: readonly ReportingRule[];
}
