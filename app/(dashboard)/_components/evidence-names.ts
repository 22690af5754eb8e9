import type { NodeName } from "@/lib/contracts/league";
import type { EvidenceNames } from "@/lib/format/evidence";

interface Named {
  readonly indicators: readonly NodeName[];
  readonly dimensions: readonly NodeName[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}

/** What the evidence of a league or an overview may speak of. */
export function evidenceNames({ indicators, dimensions, dutyTypes, ledgers }: Named): EvidenceNames {
  return { nodes: [...dimensions, ...indicators], dutyTypes, ledgers };
}
