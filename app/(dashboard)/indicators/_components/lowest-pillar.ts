import type { LensListing } from "@/lib/contracts/indicator";
import type { NodeName } from "@/lib/contracts/league";

/** The pillar with the lowest median; the first of equals, null when none has one. */
export function lowestPillar({ pillars }: Pick<LensListing, "pillars">): { node: NodeName; median: number } | null {
  return pillars.reduce<{ node: NodeName; median: number } | null>((lowest, { node, median }) => {
    if (median === null || (lowest && lowest.median <= median)) return lowest;
    return { node, median };
  }, null);
}
