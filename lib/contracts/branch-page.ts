import type { BranchKind } from "@/lib/core/units/unit";
import type { BranchReport, UnitSuccession } from "./branch";
import type { LedgerRows } from "./ledger-rows";

/** A branch in a period in which it was not scored: what became of it, and when it was. */
export interface BranchLife {
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind | null;
  readonly period: string;
  readonly successions: readonly UnitSuccession[];
  /** Periods in which it has a result, newest first. */
  readonly periods: readonly string[];
}

/** What the page of a branch shows. */
export type BranchPage =
  | { readonly state: "report"; readonly report: BranchReport }
  | { readonly state: "no_result"; readonly life: BranchLife };

/** What the page of the rows behind a figure shows. `fault`: a page or part that does not exist. */
export type LedgerRowsPage =
  | { readonly state: "rows"; readonly rows: LedgerRows }
  | { readonly state: "no_result"; readonly life: BranchLife }
  | { readonly state: "fault"; readonly parameter: string; readonly value: string; readonly expected: string };
