import type { Counts } from "../stats/newcombe-difference";
import { fitBetaBinomial, knownCounts } from "./fit-beta-binomial";
import { type BetaBinomialFit, unfitted } from "./fit-state";

/** Branches with cases from which a group is fitted by itself. */
export const BRANCHES_FOR_A_FIT = 30;

/** Counts of one branch with the groups it belongs to, narrowest first, the whole county last. */
export interface GroupedCounts extends Counts {
  readonly groups: readonly string[];
}

export interface PeerFit extends BetaBinomialFit {
  /** The group whose branches were fitted: the branch's own, or the narrowest one above it that is large enough. */
  readonly group: string;
}

/**
 * Fits each group that holds at least 30 branches with cases; a smaller one takes the fit of the next wider group, and the widest, when too
 * small itself, has none (`too-few`). Each group is fitted once, and only when a branch needs it.
 * @param branches counts of one indicator in one window
 * @param fitGroup how a group is fitted: by maximum likelihood, or robustly where outliers are sought
 * @returns for every narrowest group the fit its branches use
 * @throws {RangeError} on impossible counts, a branch without a group, or one narrowest group with two different paths upwards
 * @see METHOD.md#peer-groups-of-a-fit
 */
export function fitPeerGroups(
  branches: readonly GroupedCounts[],
  fitGroup: (counts: readonly Counts[]) => BetaBinomialFit = fitBetaBinomial,
): ReadonlyMap<string, PeerFit> {
  const paths = new Map<string, readonly string[]>();
  const members = new Map<string, Counts[]>();
  for (const { x, n, groups } of branches) {
    const narrowest = groups[0];
    if (narrowest === undefined) throw new RangeError("a branch belongs to no group");
    const path = paths.get(narrowest) ?? groups;
    if (path.join("\n") !== groups.join("\n")) throw new RangeError(`group ${narrowest} lies in two wider groups`);
    paths.set(narrowest, path);
    for (const group of new Set(groups)) {
      const counts = members.get(group);
      if (counts) counts.push({ x, n });
      else members.set(group, [{ x, n }]);
    }
  }
  const fitted = new Map<string, PeerFit>();
  return new Map(Array.from(paths, ([narrowest, path]) => [narrowest, fitOf(path, members, fitted, fitGroup)]));
}

function fitOf(
  path: readonly string[],
  members: ReadonlyMap<string, readonly Counts[]>,
  fitted: Map<string, PeerFit>,
  fitGroup: (counts: readonly Counts[]) => BetaBinomialFit,
): PeerFit {
  for (const group of path) {
    const counts = knownCounts(members.get(group) ?? []);
    const widest = group === path.at(-1);
    if (counts.length < BRANCHES_FOR_A_FIT && !widest) continue;
    const ready = fitted.get(group);
    if (ready) return ready;
    const own = counts.length < BRANCHES_FOR_A_FIT ? unfitted(counts.length) : fitGroup(counts);
    const made = { ...own, group };
    fitted.set(group, made);
    return made;
  }
  throw new RangeError("a branch belongs to no group");
}
