import { useLocale, useTranslations } from "next-intl";
import { ProvisionalMark } from "@/app/_components/provisional-mark";
import type { LeagueRow, NodeName } from "@/lib/contracts/league";
import { formatSigned } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./league-table.module.css";

interface CostsCellProps {
  readonly costs: LeagueRow["costliest"];
  readonly indicators: readonly NodeName[];
}

/** The indicators that cost most, worst first, with the points they took. */
export function CostsCell({ costs, indicators }: CostsCellProps) {
  const t = useTranslations("league.row");
  const locale = useLocale();
  return (
    <span title={t("costTitle")}>
      {costs.map(({ node, points, provisional }) => {
        const name = indicators.find(({ id }) => id === node);
        return (
          <span key={node} className={styles.cost}>
            {t("cost", { name: name ? wordingOf(name, locale) : node, points: formatSigned(-points) })}
            {provisional && <ProvisionalMark />}
          </span>
        );
      })}
    </span>
  );
}
