import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Absence } from "@/lib/core/measures/measurement";
import type { Goalposts, Indicator, Label, SourceRef } from "@/lib/core/scheme/scheme";
import type { TallyPart } from "@/lib/core/scheme/tally-part";
import type { BranchKind } from "@/lib/core/units/unit";
import type { NodeName, ResultStamp } from "./league";
import type { TrendPoint } from "./trend";

export interface IndicatorListing {
  readonly id: string;
  readonly name: Label;
  readonly definition: Label;
  /** The counts as a sentence with {x} and {n}; null where the scheme has none. */
  readonly statement: Label | null;
  readonly dimension: string;
  readonly kind: Indicator["kind"];
  readonly ledgers: readonly { readonly id: LedgerId; readonly label: Label }[];
  readonly windowMonths: number;
  readonly direction: "up" | "down";
  readonly goalposts: Goalposts | null;
  readonly weight: number;
  readonly minimumDenominator: number;
  /** Null means all kinds. */
  readonly appliesTo: readonly BranchKind[] | null;
  readonly source: readonly SourceRef[];
  readonly burden: number;
  readonly character: "process" | "outcome";
  /** Over branches in scope. */
  readonly measured: number;
  readonly absent: Readonly<Record<Absence, number>>;
  /** Measured on few cases, marked †. */
  readonly provisional: number;
  /** Median of the measured values, in the indicator's unit; null where none is measured. */
  readonly median: number | null;
  /** Measured branches on the wrong side of the pass mark; null without goalposts. */
  readonly belowPass: number | null;
}

export interface DimensionListing {
  readonly node: NodeName;
  readonly weight: number;
  /** Median score in scope; null where none has one. */
  readonly median: number | null;
  readonly indicators: readonly IndicatorListing[];
}

export interface LensListing {
  readonly id: string;
  readonly name: Label;
  readonly source: SourceRef["document"] | null;
  readonly pillars: readonly {
    readonly node: NodeName;
    readonly indicators: readonly string[];
    /** Sum of the weights of its indicators, in points of 100. */
    readonly weight: number;
    readonly median: number | null;
    /** Branches with a score, and those of them below the pass mark. */
    readonly scored: number;
    readonly below: number;
  }[];
}

export interface IndicatorList {
  readonly stamp: ResultStamp;
  readonly unit: { readonly code: string; readonly name: string };
  readonly branches: number;
  readonly dimensions: readonly DimensionListing[];
  /** The official view first. */
  readonly lenses: readonly LensListing[];
  /** Sum of the burdens: fields a branch types for this system alone, per month. */
  readonly burden: number;
}

/** One lens over the branches of a scope. */
export interface LensDetail {
  readonly stamp: ResultStamp;
  readonly unit: { readonly code: string; readonly name: string };
  readonly branches: number;
  readonly lens: LensListing;
  /** All lenses of the scheme, this one among them. */
  readonly lenses: readonly Pick<LensListing, "id" | "name" | "source">[];
  readonly indicatorNames: readonly NodeName[];
  /** Median score per pillar and kind; null where none has one. */
  readonly byKind: readonly {
    readonly kind: BranchKind;
    readonly branches: number;
    readonly medians: readonly (number | null)[];
  }[];
  /** Median score per pillar over the last 12 periods, oldest first. */
  readonly history: readonly { readonly pillar: string; readonly points: readonly TrendPoint[] }[];
}

export interface IndicatorDetail extends IndicatorListing {
  readonly stamp: ResultStamp;
  readonly unit: { readonly code: string; readonly name: string };
  readonly branches: number;
  readonly dimensionName: NodeName;
  /** Values of all measured branches in scope, ascending, with counts. */
  readonly values: readonly {
    readonly unit: string;
    readonly name: string;
    readonly kind: BranchKind;
    readonly x: number | null;
    readonly n: number | null;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly score: number | null;
    readonly provisional: boolean;
  }[];
  /** Pooled x / n per month, oldest first; empty where months do not add up to the figure. */
  readonly months: readonly TrendPoint[];
  readonly lenses: readonly { readonly id: string; readonly lens: Label; readonly pillar: NodeName }[];
  /** What numerator and denominator count, part by part; empty for a duration. */
  readonly parts: readonly TallyPart[];
}
