import { adjustByBenjaminiHochberg } from "../stats/benjamini-hochberg";
import { fitPeerGroups, type GroupedCounts, type PeerFit } from "./fit-peer-groups";
import { fitRobustly } from "./fit-robustly";
import { predictiveOf, tailTable } from "./predictive-tails";

/** Expected share of false ones among the outliers that are named. */
export const FALSE_SHARE = 0.05;

/** How one branch stands against the prediction of its group on one indicator. */
export interface OutlierVerdict {
  /** Mid-p probability of a count as low as this, or as high; null without cases or without a fit. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided: twice the smaller tail, at most 1. */
  readonly p: number | null;
  /** p adjusted for the number of branches of the table. */
  readonly adjusted: number | null;
  /** On which side of its peers the branch is an outlier; null when it is none. Above is high, be that good or bad. */
  readonly side: "above" | "below" | null;
  /** What it was compared with; its `state` is the reason where there is no verdict. */
  readonly peers: PeerFit;
}

/**
 * Branches whose share is not what their group predicts, among all branches of one table, at a false share of 5 %.
 * @param branches whole counts of one indicator in one window, with their groups
 * @returns one per branch, in the order of the input
 * @throws {RangeError} on impossible counts, parts of cases, or where `fitPeerGroups` does
 * @see METHOD.md#outliers
 */
export function findOutliers(branches: readonly GroupedCounts[]): OutlierVerdict[] {
  const peersOf = fitPeerGroups(branches, fitRobustly);
  const tails = tailsOf(branches, peersOf);
  const tested = branches.flatMap((_, i) => tails[i]?.p ?? []);
  const adjusted = adjustByBenjaminiHochberg(tested);
  let place = 0;
  return branches.map(({ groups }, i) => {
    const peers = peersIn(peersOf, groups);
    const own = tails[i];
    if (!own) return { lower: null, upper: null, p: null, adjusted: null, side: null, peers };
    const value = adjusted[place++] ?? 1;
    const side = value > FALSE_SHARE ? null : own.lower < own.upper ? "below" : "above";
    return { ...own, adjusted: value, side, peers };
  });
}

interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

/** Tails in the order of branches; nothing where there are no cases or no fit. Branches of one size in one group share a table. */
function tailsOf(branches: readonly GroupedCounts[], peersOf: ReadonlyMap<string, PeerFit>): (Tails | undefined)[] {
  const rowsOf = new Map<string, number[]>();
  branches.forEach(({ x, n, groups }, i) => {
    if (!(Number.isInteger(x) && Number.isInteger(n))) throw new RangeError(`${x} of ${n} are no whole cases`);
    const { state, group } = peersIn(peersOf, groups);
    if (n === 0 || state === "too-few") return;
    const key = `${n}\n${group}`;
    const rows = rowsOf.get(key);
    if (rows) rows.push(i);
    else rowsOf.set(key, [i]);
  });
  const tails = new Array<Tails | undefined>(branches.length);
  for (const rows of rowsOf.values()) {
    const first = branches[rows[0] ?? 0];
    if (!first) continue;
    const table = tailTable(first.n, predictiveOf(peersIn(peersOf, first.groups)));
    for (const row of rows) {
      const x = branches[row]?.x ?? 0;
      const [lower, upper] = [table.lower[x] as number, table.upper[x] as number];
      tails[row] = { lower, upper, p: Math.min(1, 2 * Math.min(lower, upper)) };
    }
  }
  return tails;
}

function peersIn(peersOf: ReadonlyMap<string, PeerFit>, groups: readonly string[]): PeerFit {
  const peers = peersOf.get(groups[0] ?? "");
  if (!peers) throw new RangeError("a branch belongs to no group");
  return peers;
}
