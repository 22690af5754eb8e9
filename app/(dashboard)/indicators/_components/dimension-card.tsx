import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import table from "@/app/_components/figure-table.module.css";
import { ScrollRegion } from "@/app/_components/scroll-region";
import type { DimensionListing, IndicatorListing } from "@/lib/contracts/indicator";
import { formatCount, formatScore } from "@/lib/format/figures";
import { formatGoalposts, formatMeasured } from "@/lib/format/measured";
import { wordingOf } from "@/lib/i18n/locale";
import { useAbsentWords } from "./absent-words";
import styles from "./dimension-card.module.css";
import { type CarriedQuery, withQuery } from "./indicator-href";

const COLUMNS = ["indicator", "weight", "posts", "window", "measured", "median", "below", "source"] as const;
const NUMBERS: readonly string[] = ["weight", "posts", "measured", "median", "below"];

interface DimensionCardProps {
  readonly dimension: DimensionListing;
  readonly query: CarriedQuery;
}

/** The indicators of one dimension: rule in a line, marks, window, how many branches have a figure, source. */
export function DimensionCard({ dimension, query }: DimensionCardProps) {
  const t = useTranslations("indicators");
  const locale = useLocale();
  const { node, weight, median, indicators } = dimension;
  const name = wordingOf(node, locale);
  const title =
    median === null
      ? t("dimension", { dimension: name, weight })
      : t("dimensionMedian", { dimension: name, weight, median: formatScore(median) });
  return (
    <Card title={title} hint={t("dimensionHint")}>
      <ScrollRegion className={table.region} label={t("region", { dimension: name })}>
        <table className={`${table.table} ${table.stacked} ${styles.table}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={[styles[column], NUMBERS.includes(column) && table.number].filter(Boolean).join(" ")}
                >
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <IndicatorLine key={indicator.id} indicator={indicator} query={query} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function IndicatorLine({ indicator, query }: { readonly indicator: IndicatorListing; readonly query: CarriedQuery }) {
  const t = useTranslations("indicators");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const absentWords = useAbsentWords();
  const { id, name, definition, kind, weight, goalposts, measured, median, belowPass, source, absent } = indicator;
  const absentText = absentWords(absent);
  return (
    <tr>
      <th scope="row" className={styles.indicator}>
        <Link href={withQuery(`/indicators/${encodeURIComponent(id)}`, query)} prefetch={false}>
          {wordingOf(name, locale)}
        </Link>{" "}
        <span className={table.note}>
          {id} · {terms(`character.${indicator.character}`)} ·{" "}
          {indicator.burden === 0 ? t("noBurden") : t("burden", { count: indicator.burden })}
        </span>
        <p className={styles.definition}>{wordingOf(definition, locale)}</p>
      </th>
      <td className={`${table.number} ${styles.weight}`} data-label={t("column.weight")}>
        {weight === 0 ? t("informs") : weight}
      </td>
      <td className={`${table.number} ${table.note} ${styles.posts}`}>
        {goalposts ? formatGoalposts(goalposts, kind, locale) : t("notScored")}
      </td>
      <td className={styles.window}>
        {kind === "stock" ? t("monthEnd") : t("months", { count: indicator.windowMonths })}
      </td>
      <td className={`${table.number} ${styles.measured}`} data-label={t("column.measured")}>
        {formatCount(measured)}
        {absentText && <p className={table.note}>{absentText}</p>}
      </td>
      <td className={`${table.number} ${styles.median}`} data-label={t("column.median")}>
        {median === null ? t("none") : formatMeasured(median, kind, locale)}
      </td>
      <td className={`${table.number} ${styles.below}`} data-label={t("column.below")}>
        {belowPass === null ? t("none") : formatCount(belowPass)}
      </td>
      <td className={`${table.note} ${styles.source}`}>
        {source.map(({ document, paragraph, term }) => (
          <p key={`${document} ${paragraph} ${term}`} title={terms(`document.${document}`)}>
            {t("citation", { document, paragraph, term })}
          </p>
        ))}
      </td>
    </tr>
  );
}
