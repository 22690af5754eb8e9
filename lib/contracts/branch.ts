import type { Absence } from "@/lib/core/measures/measurement";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";
import type { NodeName, Place, ResultStamp, UnrankedReason } from "./league";

export interface NodeFigure {
  readonly node: NodeName;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly available: number;
  readonly absence: Absence | null;
  /** Median score of ranked peers of the same kind. */
  readonly peerMedian: number | null;
}

export interface IndicatorFigure extends NodeFigure {
  readonly dimension: string;
  readonly kind: "rate" | "stock" | "duty" | "coverage" | "duration" | "gap";
  readonly weight: number;
  readonly windowMonths: number;
  readonly x: number | null;
  readonly n: number | null;
  readonly value: number | null;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  readonly provisional: boolean;
  readonly goalposts: { readonly floor: number; readonly pass: number; readonly target: number } | null;
  /** Points of the composite lost (negative) or gained against the peer median. */
  readonly contribution: number | null;
  /** Ledger whose rows stand behind the figure. */
  readonly ledger: string;
}

export interface LensFigures {
  readonly id: string;
  readonly name: NodeName;
  readonly pillars: readonly NodeFigure[];
}

export interface BranchReport {
  readonly stamp: ResultStamp;
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly parent: { readonly code: string; readonly name: string };
  readonly composite: NodeFigure;
  readonly county: Place | null;
  readonly peers: Place | null;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  /** Standing in earlier periods, oldest first, at most 12. */
  readonly standings: readonly { readonly period: string; readonly standing: Standing | null }[];
  readonly unrankedReasons: readonly UnrankedReason[];
  readonly dimensions: readonly NodeFigure[];
  readonly indicators: readonly IndicatorFigure[];
  readonly lenses: readonly LensFigures[];
  readonly completeness: number | null;
  /** Merges and splits that touch its history. */
  readonly successions: readonly {
    readonly onDay: string;
    readonly kind: "merge" | "split";
    readonly others: readonly string[];
    readonly role: "successor" | "predecessor";
  }[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}

/** Ledger rows behind one indicator of one branch. Values are as stored; labels come from the ledger definition. */
export interface LedgerRows {
  readonly ledger: string;
  readonly columns: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
  readonly rows: readonly {
    readonly rowKey: string;
    readonly sourceRow: number;
    readonly fileName: string;
    readonly values: readonly (string | number | null)[];
    readonly counted: boolean;
  }[];
  /** All rows of the window; `rows` holds one page of them. */
  readonly total: number;
}
