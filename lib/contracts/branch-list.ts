import type { BranchKind } from "@/lib/core/units/unit";
import type { Standing } from "@/lib/core/weakness/evidence";
import type { Place, ResultStamp } from "./league";
import type { ListedStanding } from "./url/branches-query";

/** Rows of one page of the list. */
export const BRANCHES_PER_PAGE = 50;

export interface BranchListing {
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly parent: { readonly code: string; readonly name: string };
  /** Null when not ranked. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly county: Place | null;
  readonly peers: Place | null;
  readonly standing: Standing;
  readonly completeness: number | null;
}

export interface BranchList {
  readonly stamp: ResultStamp;
  /** The unit whose branches are listed. */
  readonly unit: { readonly code: string; readonly name: string };
  /** Branches in the unit before any filter. */
  readonly all: number;
  /** Branches the filter leaves. */
  readonly found: number;
  /** How many of the unit's branches are of each kind and standing, before the filter; unranked ones have a standing too. */
  readonly kinds: Readonly<Partial<Record<BranchKind, number>>>;
  readonly standings: Readonly<Record<ListedStanding, number>>;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly BranchListing[];
}
