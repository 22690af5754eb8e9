import { useLocale, useTranslations } from "next-intl";
import type { BranchReport } from "@/lib/contracts/branch";
import type { Absence } from "@/lib/core/measures/measurement";
import { formatShare } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** Why the branch is not ranked, a phrase per reason. Empty when it is. */
export function useUnrankedReasons({ unrankedReasons, dimensions }: BranchReport): string[] {
  const t = useTranslations("branch.unrankedReason");
  const terms = useTranslations("terms.absence");
  const locale = useLocale();
  return unrankedReasons.map((reason) => {
    if (reason.reason === "node_absent") return t("node_absent", { absence: terms(reason.absence as Absence) });
    const node = dimensions.find((dimension) => dimension.node.id === reason.dimension)?.node;
    const dimension = node ? wordingOf(node, locale) : reason.dimension;
    return t("dimension_incomplete", { dimension, share: formatShare(reason.available) });
  });
}
