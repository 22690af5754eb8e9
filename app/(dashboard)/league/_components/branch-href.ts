import type { League } from "@/lib/contracts/league";

/**
 * Address of a branch's own page in the same period; null for a branch of which the viewer may see the rank alone.
 */
export function branchHref({ disclosure, stamp }: Pick<League, "disclosure" | "stamp">, unit: string): string | null {
  if (disclosure.kind === "ranks" && disclosure.own !== unit) return null;
  return `/branches/${encodeURIComponent(unit)}?${new URLSearchParams({ period: stamp.period })}`;
}
