import { ProvisionalMark } from "@/app/_components/provisional-mark";
import type { LeagueRow, NodeName } from "@/lib/contracts/league";
import { formatSigned } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./costs-cell.module.css";
import type { RowWords } from "./row-words";

interface CostsCellProps {
  readonly costs: LeagueRow["costliest"];
  readonly indicators: readonly NodeName[];
  readonly words: RowWords;
}

/** The indicators that cost most, worst first, with the points they took. */
export function CostsCell({ costs, indicators, words: { t, locale } }: CostsCellProps) {
  return (
    <span title={t("row.costTitle")}>
      {costs.map(({ node, points, provisional }) => {
        const name = indicators.find(({ id }) => id === node);
        return (
          <span key={node} className={styles.cost}>
            {t("row.cost", { name: name ? wordingOf(name, locale) : node, points: formatSigned(-points) })}
            {provisional && <ProvisionalMark />}
          </span>
        );
      })}
    </span>
  );
}
