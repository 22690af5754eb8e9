import type { BranchStructure } from "../units/unit";

/** What two branches are compared by. */
export interface PeerProfile extends BranchStructure {
  readonly code: string;
  /** Kind of its township (town, street, ethnic township …); null where it is not recorded. */
  readonly townshipKind: string | null;
}

/** What may part two branches, in the order in which it is told. */
export const PEER_TRAITS = ["kind", "members", "households", "committee", "groups", "township"] as const;
export type PeerTrait = (typeof PEER_TRAITS)[number];

export interface NearPeer {
  readonly code: string;
  /** ≥ 0; 1 is one doubling of members or one trait of structure that differs. */
  readonly distance: number;
  /** Squared part of each trait; they add up to the squared distance. 0 means alike. */
  readonly parts: Readonly<Record<PeerTrait, number>>;
}

/** Another kind weighs like two traits of structure. */
const KIND_PART = 4;
const OTHER_PART = 1;
/** Sizes further apart than eightfold differ no more. */
const MOST_DOUBLINGS = 3;

/**
 * The branches most like one, by a distance on fixed scales, so that a further branch changes no distance.
 * @param count at most so many
 * @returns nearest first, ties by code; the branch itself is left out
 * @throws {RangeError} when members or households are negative or not finite
 * @see METHOD.md#nearest-peers
 */
export function nearestPeers(of: PeerProfile, candidates: readonly PeerProfile[], count = 10): NearPeer[] {
  return candidates
    .filter(({ code }) => code !== of.code)
    .map((candidate) => comparedWith(of, candidate))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, count);
}

function comparedWith(of: PeerProfile, other: PeerProfile): NearPeer {
  const parts: Record<PeerTrait, number> = {
    kind: of.kind === other.kind ? 0 : KIND_PART,
    members: doublings(of.fullMembers, other.fullMembers) ** 2,
    households: householdsPart(of.households, other.households),
    committee: of.hasCommittee === other.hasCommittee ? 0 : OTHER_PART,
    groups: of.hasGroups === other.hasGroups ? 0 : OTHER_PART,
    township: of.townshipKind === other.townshipKind ? 0 : OTHER_PART,
  };
  const squared = PEER_TRAITS.reduce((sum, trait) => sum + parts[trait], 0);
  return { code: other.code, distance: Math.sqrt(squared), parts };
}

/** A branch with households and one without differ by one trait; two without are alike. */
function householdsPart(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : OTHER_PART;
  return doublings(a, b) ** 2;
}

/** How often the smaller, increased by one, doubles to the larger. */
function doublings(a: number, b: number): number {
  if (!(a >= 0 && b >= 0 && a + b < Infinity)) throw new RangeError(`${a} and ${b} are no sizes`);
  return Math.min(MOST_DOUBLINGS, Math.abs(Math.log2((a + 1) / (b + 1))));
}
