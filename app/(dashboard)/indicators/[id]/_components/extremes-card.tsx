import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import { ProvisionalMark } from "@/app/_components/provisional-mark";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { rowsHref } from "@/app/(dashboard)/branches/_components/rows-href";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { formatAmount, formatScore } from "@/lib/format/figures";
import { formatMeasured, formatMeasuredRange } from "@/lib/format/measured";
import styles from "./extremes-card.module.css";

/** As many as an office can take up. */
const SHOWN = 20;

/** The branches at the wrong end of the scale, each leading to its rule and rows. */
export function ExtremesCard({ detail }: { readonly detail: IndicatorDetail }) {
  const t = useTranslations("indicators.detail");
  const { values, direction } = detail;
  const worst = direction === "up" ? values.slice(0, SHOWN) : values.slice(-SHOWN).reverse();
  const title = t(direction === "up" ? "lowest" : "lowestDown");
  return (
    <Card title={title} hint={t("lowestHint")}>
      <ScrollRegion className={table.region} label={t("region")}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("branch")}</th>
              <th scope="col" className={styles.kind}>
                {t("kind")}
              </th>
              <th scope="col" className={table.number}>
                {t("counts")}
              </th>
              <th scope="col" className={table.number}>
                {t("value")}
              </th>
              <th scope="col" className={table.number}>
                {t("score")}
              </th>
            </tr>
          </thead>
          <tbody>
            {worst.map((value) => (
              <ValueLine key={value.unit} value={value} detail={detail} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

interface ValueLineProps {
  readonly value: IndicatorDetail["values"][number];
  readonly detail: IndicatorDetail;
}

function ValueLine({ value, detail }: ValueLineProps) {
  const terms = useTranslations("terms.kind");
  const locale = useLocale();
  const { unit, name, kind, x, n, low, high, score, provisional } = value;
  const range = formatMeasuredRange(low, high, detail.kind, locale);
  return (
    <tr>
      <th scope="row">
        <Link href={rowsHref(unit, detail.id, detail.stamp.period)} prefetch={false}>
          {name}
        </Link>
      </th>
      <td className={styles.kind}>{terms(kind)}</td>
      <td className={table.number}>
        {n === null ? "—" : x === null ? formatAmount(n) : `${formatAmount(x)}/${formatAmount(n)}`}
      </td>
      <td className={table.number}>
        {formatMeasured(value.value, detail.kind, locale)}
        {provisional && <ProvisionalMark />}{" "}
        {range && <span className={`${table.note} ${styles.range}`}>({range})</span>}
      </td>
      <td className={table.number}>{score === null ? "—" : formatScore(score)}</td>
    </tr>
  );
}
