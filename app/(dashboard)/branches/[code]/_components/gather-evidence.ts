import type { PeriodStanding } from "@/lib/contracts/branch";
import type { Evidence } from "@/lib/core/weakness/evidence";

/** One reason with the periods it was found in; its numbers are those of the latest. */
export interface GatheredEvidence {
  readonly evidence: Evidence;
  /** Newest first. */
  readonly periods: readonly string[];
}

/**
 * Reasons of several periods, each once: what was found in every period is not told three times.
 * @param standings in any order; the result stands newest first, then as stored
 */
export function gatherEvidence(standings: readonly PeriodStanding[]): GatheredEvidence[] {
  const gathered = new Map<string, GatheredEvidence>();
  const newestFirst = [...standings].sort((a, b) => (a.period < b.period ? 1 : -1));
  for (const { period, evidence } of newestFirst) {
    for (const one of evidence) {
      const known = gathered.get(keyOf(one));
      gathered.set(keyOf(one), { evidence: known?.evidence ?? one, periods: [...(known?.periods ?? []), period] });
    }
  }
  return [...gathered.values()];
}

/** What a reason is about, whatever its numbers. A duty not done in another window is another reason. */
function keyOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case "duty":
      return `duty ${evidence.dutyType} ${evidence.windowFrom}`;
    case "behind":
      return `behind ${evidence.node}`;
    case "blank":
      return `blank ${evidence.ledger}`;
  }
}
