import type { BranchKind } from "@/lib/core/units/unit";
import type { Standing } from "@/lib/core/weakness/evidence";
import type { Level } from "./conduct";

/** What a planted branch is an example of. */
export const TRUTHS = [
  "weak_by_duty",
  "weak_by_results",
  "watch",
  "improving",
  "declining",
  "very_small",
  "small",
  "at_ceiling",
  "copy_paste",
  "merged",
  "split",
  "silent",
  "falls_silent",
  "fewer_duties",
] as const;
export type Truth = (typeof TRUTHS)[number];

/** A reason that must stand among the branch's evidence in the last period. */
export type ExpectedEvidence =
  | { readonly kind: "duty"; readonly dutyType: string; readonly windowFrom: string }
  | { readonly kind: "behind"; readonly node: string }
  | { readonly kind: "blank"; readonly ledger: string };

/** What the screens must show of the branch in 2026-10. */
export interface Expected {
  readonly standing: Standing;
  /** Ranked in the composite league, or in the section of those not ranked. */
  readonly ranked: boolean;
  /** Exactly these reasons of kind duty and blank; at least these of kind behind. */
  readonly evidence: readonly ExpectedEvidence[];
  /** Dimensions that are too incomplete to be scored, where it is not ranked. */
  readonly incomplete?: readonly string[];
  /** Indicators that do not apply to it, among others. */
  readonly notApplicable?: readonly string[];
  /** Indicators withheld for small numbers, among others. */
  readonly withheld?: readonly string[];
  /** Indicators shown with † for small numbers, among others. */
  readonly provisional?: readonly string[];
  /** Bounds of the composite score. */
  readonly score?: { readonly atLeast?: number; readonly atMost?: number };
  /** Least change of the composite score from 2025-10 to 2026-10, in points; negative when it falls. */
  readonly changeSinceFirstPeriod?: number;
}

/** How its rows are made. What is left out is as for an ordinary, sound branch. */
export interface Recipe {
  /** Points truly earned, by indicator id, dimension id or `all`; the most particular counts. */
  readonly points?: Readonly<Record<string, number | Level>>;
  /** Core duties not done in windows whose last month lies between these, both included. */
  readonly neglected?: readonly { readonly dutyType: string; readonly from: string; readonly until: string }[];
  readonly requestsPerMonth?: number;
  readonly members?: number;
  readonly hasGroups?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly silentFrom?: string;
  readonly identicalMonths?: true;
}

/** A branch put into the demo county on purpose, so that what the product says of it can be checked. */
export interface PlantedBranch {
  readonly code: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly truth: Truth;
  /** What an officer must find, in one sentence. */
  readonly story: string;
  readonly recipe: Recipe;
  /** Null for a branch that no longer exists in 2026-10. */
  readonly expected: Expected | null;
}

/** How one planted branch followed others. */
export interface PlantedSuccession {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: "merge" | "split";
  readonly onDay: string;
}
