import type { NodeName, ResultStamp } from "./league";

/** One month or period on a trend. A gap has a null value and says why. */
export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly x: number | null;
  readonly n: number | null;
  readonly gap: "no_cases" | "no_result" | "not_applicable" | "not_reported" | "withheld" | null;
}

export interface TrendSeries {
  /** Unit code; a township or county series is the pooled counts of its branches. */
  readonly unit: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendMark {
  readonly period: string;
  readonly kind: "merge" | "split" | "scheme";
  readonly label: { readonly zh: string; readonly en: string };
}

export interface Trend {
  readonly stamp: ResultStamp;
  readonly node: NodeName;
  /** `points` for scores 0–100 per period; `share` for a monthly rate 0–1; `days` for a duration. */
  readonly measure: "points" | "share" | "days";
  readonly pass: number | null;
  readonly direction: "up" | "down";
  readonly series: readonly TrendSeries[];
  readonly marks: readonly TrendMark[];
}
