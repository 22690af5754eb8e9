import type { Absence } from "@/lib/core/measures/measurement";
import type { Goalposts, Indicator, Label, SourceRef } from "@/lib/core/scheme/scheme";
import type { BranchKind, SuccessionKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";
import type { NodeName, Place, ResultStamp, UnrankedReason } from "./league";
import type { TrendPoint } from "./trend";

/** Points of one node of one branch, beside the middle of its peers. */
export interface NodeFigure {
  readonly node: NodeName;
  /** Points 0–100; null when absent, or when the indicator informs without being scored. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share 0–1 of the applicable weight that could be measured. */
  readonly available: number;
  readonly absence: Absence | null;
  /** Median score of peers (branches of the same kind) that have one; null where none has. */
  readonly peerMedian: number | null;
}

export interface IndicatorFigure extends NodeFigure {
  readonly definition: Label;
  /** The counts as a sentence with {x} and {n}; null where the scheme has none. */
  readonly statement: Label | null;
  readonly dimension: string;
  readonly kind: Indicator["kind"];
  readonly direction: "up" | "down";
  readonly weight: number;
  readonly windowMonths: number;
  readonly x: number | null;
  readonly n: number | null;
  /** In the indicator's unit: a share 0–1, days for a duration, a difference for a gap; null when absent. */
  readonly value: number | null;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  /** Small number: marked †. */
  readonly provisional: boolean;
  readonly goalposts: Goalposts | null;
  /** Points of the composite lost (negative) or gained against the peer median; null where either is absent. */
  readonly contribution: number | null;
  /** Ledgers whose rows stand behind the figure. */
  readonly ledgers: readonly string[];
  readonly source: readonly SourceRef[];
  /** Monthly x / n over the last 24 months, oldest first; empty where months do not add up to the figure. */
  readonly months: readonly TrendPoint[];
}

/** From the median composite of the peers to the own one. `from` + all steps + `rest` = `to`, exactly. */
export interface Waterfall {
  readonly from: number;
  readonly to: number;
  /** Indicators in points of the composite, greatest loss first. */
  readonly steps: readonly { readonly node: NodeName; readonly points: number }[];
  /** What no single indicator explains: medians of parts do not add up to the median of the whole. */
  readonly rest: number;
}

export interface LensFigures {
  readonly id: string;
  readonly name: NodeName;
  readonly source: SourceRef["document"] | null;
  readonly pillars: readonly NodeFigure[];
}

/** What held for the branch in one period. */
export interface PeriodStanding {
  readonly period: string;
  readonly status: ResultStamp["status"];
  /** Null where the branch had no result. */
  readonly standing: Standing | null;
  readonly evidence: readonly Evidence[];
}

/** Score of one node over the periods, with the middle of the peers of that time. */
export interface NodeHistory {
  readonly node: NodeName;
  readonly points: readonly (TrendPoint & { readonly peerMedian: number | null })[];
}

export interface UnitSuccession {
  readonly onDay: string;
  readonly kind: SuccessionKind;
  readonly role: "successor" | "predecessor";
  /** The units it came from, or that came from it. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
}

export interface BranchReport {
  readonly stamp: ResultStamp;
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly parent: { readonly code: string; readonly name: string };
  readonly composite: NodeFigure;
  /** Place among all ranked branches of the result; null when not ranked. */
  readonly county: Place | null;
  /** Place among ranked branches of its kind. */
  readonly peers: Place | null;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  /** Oldest first, at most 12, the last being this period. */
  readonly standings: readonly PeriodStanding[];
  /** Empty when ranked. */
  readonly unrankedReasons: readonly UnrankedReason[];
  readonly dimensions: readonly (NodeFigure & { readonly weight: number })[];
  readonly indicators: readonly IndicatorFigure[];
  /** Null when not ranked, or when there are no ranked peers. */
  readonly waterfall: Waterfall | null;
  /** Composite first, then dimensions; the periods of `standings`. */
  readonly history: readonly NodeHistory[];
  /** Lenses other than the official one. */
  readonly lenses: readonly LensFigures[];
  /** Share 0–1 of owed ledger months that were reported; null when none was owed. */
  readonly completeness: number | null;
  readonly months: { readonly reported: number; readonly owed: number };
  /** Merges and splits that touch its history. */
  readonly successions: readonly UnitSuccession[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}
