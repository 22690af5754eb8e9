import type { ResultStamp } from "@/lib/contracts/league";
import type { CommandContext } from "./command-context";

/** What stands behind the figures of a listing: scheme, period, status, cut-off and hash, in one line. */
export function stampLine({ words, terms, locale }: CommandContext, stamp: ResultStamp): string {
  return words("stamp.line", {
    scheme: locale === "en" ? stamp.schemeName.en : stamp.schemeName.zh,
    version: String(stamp.schemeVersion),
    period: stamp.period,
    status: terms(`status.${stamp.status}`),
    cutoff: stamp.dataCutoff,
    hash: stamp.hash,
  });
}
