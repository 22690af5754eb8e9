import type { Absence } from "@/lib/core/measures/measurement";
import type { Label } from "@/lib/core/scheme/scheme";
import type { UnitLevel } from "@/lib/core/units/unit";
import type { NodeName, ResultStamp } from "./league";

/** One month or period on a trend. A gap has a null value and says why. */
export interface TrendPoint {
  /** `YYYY-MM`. */
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly x: number | null;
  readonly n: number | null;
  readonly gap: Absence | "no_result" | null;
}

export interface TrendSeries {
  /** As in an address: a unit code or `kind:…`. */
  readonly subject: string;
  /** The unit's name; a kind is worded by the reader's language. */
  readonly name: string;
  readonly level: UnitLevel | "kind";
  /** `own`: the branch itself; `pooled`: counts of its branches added; `median`: the middle of its branches' scores. */
  readonly basis: "own" | "pooled" | "median";
  /** Branches behind it. */
  readonly branches: number;
  readonly points: readonly TrendPoint[];
}

export interface TrendMark {
  readonly period: string;
  readonly kind: "merge" | "split" | "scheme";
  /** The series it belongs to; null for all. */
  readonly subject: string | null;
  readonly label: Label;
}

export interface Trend {
  readonly stamp: ResultStamp;
  readonly node: NodeName;
  /** `points` for scores 0–100 per period; `share` for a rate 0–1; `days` for a duration; `difference` for a gap. */
  readonly measure: "points" | "share" | "days" | "difference";
  /** Whether a point is one month alone, or the trailing window that ends with it. */
  readonly span: "month" | "window";
  readonly windowMonths: number | null;
  /** In the unit of `measure`; null where there is none. */
  readonly pass: number | null;
  readonly direction: "up" | "down";
  readonly series: readonly TrendSeries[];
  /** Of an indicator, its points per period; null for nodes that are points already, and where none is scored. */
  readonly scores: readonly TrendSeries[] | null;
  readonly marks: readonly TrendMark[];
}

/** Community against rural branches of a scope: median score per period of each, and the difference. */
export interface UrbanRuralGap {
  readonly stamp: ResultStamp;
  readonly node: NodeName;
  readonly community: TrendSeries;
  readonly rural: TrendSeries;
  /** Community minus rural, in points; null where either has no median. */
  readonly gap: readonly { readonly period: string; readonly points: number | null }[];
}
