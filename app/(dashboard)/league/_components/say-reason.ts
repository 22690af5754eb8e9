import type { NodeName, UnrankedReason } from "@/lib/contracts/league";
import { formatShare } from "@/lib/format/figures";
import type { Locale } from "@/lib/format/locale";
import { wordingOf } from "@/lib/i18n/locale";
import type { Say } from "./say";

/** Why a branch is not ranked, in words. */
export function sayReason(reason: UnrankedReason, dimensions: readonly NodeName[], say: Say, locale: Locale): string {
  if (reason.reason === "node_absent") {
    const { absence } = reason;
    return say("league.unranked.absent", {
      absence: say(`terms.absence.${absence}`),
      meaning: say(`terms.absenceMeaning.${absence}`),
    });
  }
  const dimension = dimensions.find(({ id }) => id === reason.dimension);
  return say("league.unranked.incomplete", {
    dimension: dimension ? wordingOf(dimension, locale) : reason.dimension,
    share: formatShare(reason.available),
  });
}
