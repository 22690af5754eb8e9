/** What a unit is in the tree. */
export const UNIT_LEVELS = ["county", "township", "branch"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Kinds of branch; they serve differently (D1 ¶3). */
export const BRANCH_KINDS = ["rural", "community", "state_enterprise", "private_social", "ethnic_area"] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

/** How one unit followed another. */
export const SUCCESSION_KINDS = ["merge", "split"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Row id of a unit; stable for ever, never reused. */
export type UnitId = number & { readonly __brand: "UnitId" };

/** What a branch consists of during one dated spell. Decides which duties it owes. */
export interface BranchStructure {
  readonly kind: BranchKind;
  /** Members with full rights; ≥ 7 means the branch elects a committee. */
  readonly fullMembers: number;
  readonly hasCommittee: boolean;
  readonly hasGroups: boolean;
  /** Households in its area; null where the branch has none (an enterprise). */
  readonly households: number | null;
}
