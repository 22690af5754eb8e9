import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { BranchReport } from "@/lib/contracts/branch";
import { formatRange, formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { IndicatorRow } from "./indicator-row";
import styles from "./indicator-table.module.css";

const COLUMNS = ["indicator", "counts", "value", "posts", "score", "peers", "contribution", "months"] as const;
const NUMBERS: readonly string[] = ["counts", "value", "posts", "score", "peers", "contribution"];

/** Every indicator by dimension: counts, value with its range, goalposts, points, peers, months; each leads to its rows. */
export function IndicatorTable({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch.table");
  const measured = report.indicators.filter(({ value }) => value !== null).length;
  const title = t("title", { measured, absent: report.indicators.length - measured });
  return (
    <div className={styles.card}>
      <Card title={title} hint={t("hint")}>
        <ScrollRegion className={table.region} label={t("region")}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={NUMBERS.includes(column) ? `${table.number} ${styles[column]}` : styles[column]}
                  >
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            {report.dimensions.map((dimension) => (
              <tbody key={dimension.node.id}>
                <tr className={table.group}>
                  <th scope="rowgroup" colSpan={COLUMNS.length}>
                    <DimensionLine dimension={dimension} />
                  </th>
                </tr>
                {report.indicators
                  .filter((indicator) => indicator.dimension === dimension.node.id)
                  .map((indicator) => (
                    <IndicatorRow key={indicator.node.id} indicator={indicator} report={report} />
                  ))}
              </tbody>
            ))}
          </table>
        </ScrollRegion>
      </Card>
    </div>
  );
}

function DimensionLine({ dimension }: { readonly dimension: BranchReport["dimensions"][number] }) {
  const t = useTranslations("branch.table");
  const terms = useTranslations("terms.absence");
  const locale = useLocale();
  const { node, score, low, high, absence, weight } = dimension;
  const name = wordingOf(node, locale);
  if (score === null) return t("dimensionAbsent", { dimension: name, absence: terms(absence ?? "no_cases"), weight });
  if (low === null || high === null || low === high) {
    return t("dimensionExact", { dimension: name, score: formatScore(score), weight });
  }
  return t("dimension", { dimension: name, score: formatScore(score), range: formatRange(low, high), weight });
}
