import type { Goalposts, Label, SourceRef } from "@/lib/core/scheme/scheme";
import type { BranchKind } from "@/lib/core/units/unit";
import type { ResultStamp } from "./league";

export interface IndicatorListing {
  readonly id: string;
  readonly name: Label;
  readonly definition: Label;
  readonly dimension: string;
  readonly kind: string;
  readonly ledgers: readonly { readonly id: string; readonly label: Label }[];
  readonly windowMonths: number;
  readonly direction: "up" | "down";
  readonly goalposts: Goalposts | null;
  readonly weight: number;
  readonly minimumDenominator: number;
  readonly appliesTo: readonly BranchKind[] | null;
  readonly source: readonly SourceRef[];
  readonly burden: number;
  readonly character: "process" | "outcome";
  /** Over branches in scope. */
  readonly measured: number;
  readonly absent: Readonly<Record<"no_cases" | "not_applicable" | "not_reported" | "withheld", number>>;
  readonly median: number | null;
}

export interface IndicatorDetail extends IndicatorListing {
  readonly stamp: ResultStamp;
  /** Values of all measured branches in scope, ascending, with counts. */
  readonly values: readonly {
    readonly unit: string;
    readonly name: string;
    readonly x: number | null;
    readonly n: number | null;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Pooled x / n per month, oldest first. */
  readonly months: readonly { readonly period: string; readonly x: number; readonly n: number }[];
  readonly lenses: readonly { readonly lens: Label; readonly pillar: Label }[];
}
