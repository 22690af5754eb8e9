import type { ResultStamp } from "@/lib/contracts/league";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { ResultSet } from "./reads";

/** What is written under every figure of a result set. */
export function stampOf(set: ResultSet, scheme: SchemeDocument): ResultStamp {
  return {
    period: set.period,
    status: set.status,
    dataCutoff: set.dataCutoff,
    schemeName: scheme.name,
    schemeVersion: scheme.version,
    hash: set.inputsHash.slice(0, 8),
    resultSetId: set.id,
    revision: set.revision,
  };
}
