import { useLocale, useTranslations } from "next-intl";
import type { BranchReport } from "@/lib/contracts/branch";
import { formatList } from "@/lib/format/lists";
import { describeCounts } from "@/lib/format/statement";
import { wordingOf } from "@/lib/i18n/locale";

/** A loss below this is not worth a sentence, in points of the composite. */
const WORTH_SAYING = 0.5;

/** One line: what costs most against the peers, in counts, and which dimensions stand clearly above them. */
export function useLead(report: BranchReport): string {
  const t = useTranslations("branch.lead");
  const locale = useLocale();
  if (!report.waterfall) return t("unranked");
  const [worst] = report.waterfall.steps;
  const indicator = report.indicators.find(({ node }) => node.id === worst?.node.id);
  const above = report.dimensions
    .filter(({ low, peerMedian }) => low !== null && peerMedian !== null && low > peerMedian)
    .map(({ node }) => wordingOf(node, locale));
  const sentences: string[] = [];
  if (worst && indicator && worst.points <= -WORTH_SAYING) {
    const name = wordingOf(indicator.node, locale);
    const { x, n, statement } = indicator;
    sentences.push(
      x === null || n === null
        ? t("dragBare", { indicator: name })
        : t("drag", { indicator: name, counts: describeCounts(statement, x, n, locale) }),
    );
  }
  if (above.length > 0) sentences.push(t("above", { dimensions: formatList(above, locale) }));
  return sentences.length > 0 ? sentences.join(locale === "zh-CN" ? "" : " ") : t("level");
}
