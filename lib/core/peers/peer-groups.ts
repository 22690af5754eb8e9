import type { BranchKind } from "../units/unit";

/** What decides the company of a branch. */
export interface PeerDescriptor {
  /** Names the branch; decides order. */
  readonly code: string;
  readonly kind: BranchKind;
  /** Members with full rights. */
  readonly fullMembers: number;
}

/** How wide the company is, narrowest first. */
export const PEER_LEVELS = ["kind_and_size", "kind", "county"] as const;
export type PeerLevel = (typeof PEER_LEVELS)[number];

export interface PeerGroup {
  readonly level: PeerLevel;
  /** Null where the company holds all kinds. */
  readonly kind: BranchKind | null;
  /** Number of its size band, 0 the smallest; null where the company holds all sizes. */
  readonly sizeBand: number | null;
  /** Codes of everyone in it, ascending, the branch itself included. */
  readonly members: readonly string[];
}

/**
 * Members with full rights at which a size band begins: from 7 on a branch elects a committee, more than 50 is the
 * exception; 20 parts what lies between.
 */
export const SIZE_CUTS: readonly number[] = [7, 20, 51];

/** Smaller companies use the next wider one. */
export const LEAST_PEERS = 30;

/**
 * Size band by fixed cut points, so that another branch moves nobody.
 * @param cuts where the second, third, … band begins, rising
 * @returns 0 … number of cuts
 * @throws {RangeError} when the members are not a whole number from 0 on or the cuts do not rise
 * @see METHOD.md#peer-groups
 * @example sizeBandOf(7) // 1
 */
export function sizeBandOf(fullMembers: number, cuts: readonly number[] = SIZE_CUTS): number {
  if (!(Number.isInteger(fullMembers) && fullMembers >= 0)) throw new RangeError(`${fullMembers} members do not exist`);
  if (cuts.some((cut, i) => !(cut > (cuts[i - 1] ?? 0)))) throw new RangeError("cut points must rise from above 0");
  return cuts.filter((cut) => fullMembers >= cut).length;
}

/**
 * The company of every branch: its kind and size band, or its kind where fewer than `least` share both, or the county
 * where fewer share its kind.
 * @returns by code; branches of one company share one object
 * @throws {RangeError} when a code occurs twice, `least` is below 1, or where `sizeBandOf` does
 * @see METHOD.md#peer-groups
 */
export function peerGroups(
  branches: readonly PeerDescriptor[],
  { cuts = SIZE_CUTS, least = LEAST_PEERS }: { readonly cuts?: readonly number[]; readonly least?: number } = {},
): ReadonlyMap<string, PeerGroup> {
  if (!(least >= 1)) throw new RangeError(`${least} is no least number of peers`);
  const sorted = [...branches].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (new Set(sorted.map(({ code }) => code)).size < sorted.length) throw new RangeError("a code occurs twice");
  const companies = new Map<string, PeerGroup & { readonly members: string[] }>();
  const companiesOf = ({ kind, fullMembers }: PeerDescriptor): PeerGroup[] => {
    const sizeBand = sizeBandOf(fullMembers, cuts);
    return [
      { level: "kind_and_size", kind, sizeBand, members: [] },
      { level: "kind", kind, sizeBand: null, members: [] },
      { level: "county", kind: null, sizeBand: null, members: [] },
    ];
  };
  const nameOf = ({ level, kind, sizeBand }: PeerGroup) => `${level}/${kind}/${sizeBand}`;
  for (const branch of sorted) {
    for (const company of companiesOf(branch)) {
      const known = companies.get(nameOf(company));
      if (known) known.members.push(branch.code);
      else companies.set(nameOf(company), { ...company, members: [branch.code] });
    }
  }
  const groups = new Map<string, PeerGroup>();
  for (const branch of sorted) {
    const found = companiesOf(branch).map((company) => companies.get(nameOf(company)));
    const chosen = found.find((company) => company && company.members.length >= least) ?? found.at(-1);
    if (chosen) groups.set(branch.code, chosen);
  }
  return groups;
}
