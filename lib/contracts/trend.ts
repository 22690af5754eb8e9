import { z } from "zod";
import type { Absence } from "@/lib/core/measures/measurement";
import type { Label } from "@/lib/core/scheme/scheme";
import { BRANCH_KINDS, type BranchKind, type UnitLevel } from "@/lib/core/units/unit";
import type { NodeName, ResultStamp } from "./league";

/** How many series can still be read side by side. */
export const MOST_TREND_SUBJECTS = 24;

/** Whom a series is about: a unit by code, or all branches of a kind within the viewer's scope. */
export type TrendSubject =
  | { readonly unit: string; readonly kind?: undefined }
  | { readonly kind: BranchKind; readonly unit?: undefined };

const KIND = /^kind:(.+)$/;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** `a,b,kind:rural` as subjects, each once. Codes are checked for their shape alone. */
export const trendSubjects = z
  .string()
  .transform((text) => [...new Set(text.split(",").filter((part) => part !== ""))])
  .pipe(z.array(z.string()).max(MOST_TREND_SUBJECTS))
  .transform((parts, context): TrendSubject[] =>
    parts.flatMap((part): TrendSubject[] => {
      const kind = KIND.exec(part)?.[1];
      const known = BRANCH_KINDS.find((candidate) => candidate === kind);
      if (known) return [{ kind: known }];
      if (kind === undefined && CODE.test(part)) return [{ unit: part }];
      context.addIssue({ code: "custom", message: `"${part}" is neither a unit code nor a kind` });
      return [];
    }),
  );

/** A subject as it is written in an address. */
export function trendSubjectText(subject: TrendSubject): string {
  return subject.kind === undefined ? subject.unit : `kind:${subject.kind}`;
}

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
  readonly node: NodeName;
  readonly community: TrendSeries;
  readonly rural: TrendSeries;
  /** Community minus rural, in points; null where either has no median. */
  readonly gap: readonly { readonly period: string; readonly points: number | null }[];
}
