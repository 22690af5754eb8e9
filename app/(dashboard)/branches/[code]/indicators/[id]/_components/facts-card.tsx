import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/card";
import { ProvisionalMark } from "@/app/_components/provisional-mark";
import type { LedgerRows } from "@/lib/contracts/ledger-rows";
import { formatPeriod } from "@/lib/format/dates";
import { formatRange, formatScore } from "@/lib/format/figures";
import { formatGoalposts, formatMeasured, formatMeasuredRange } from "@/lib/format/measured";
import { describeCounts } from "@/lib/format/statement";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./facts-card.module.css";

/** How the figure comes about: value and range, points and goalposts, window, small-number rule, source. */
export function FactsCard({ rows }: { readonly rows: LedgerRows }) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const facts = useFacts(rows);
  const { now, figure, indicator } = rows;
  const changed = now && figure.n !== null && figure.x !== null && (now.n !== figure.n || now.x !== figure.x);
  return (
    <Card title={t("facts")}>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {changed && (
        <p className={styles.changed}>
          {t("changed", { counts: describeCounts(indicator.statement, now.x, now.n, locale) })}
        </p>
      )}
    </Card>
  );
}

function useFacts({ figure, indicator, window }: LedgerRows): (readonly [term: string, text: ReactNode])[] {
  const t = useTranslations("branch.rows");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const { kind, goalposts, weight, source, minimumDenominator } = indicator;
  const range = formatMeasuredRange(figure.valueLow, figure.valueHigh, kind, locale);
  const census = kind === "duty" || kind === "coverage";
  const absence = figure.absence ?? "no_cases";
  const value =
    figure.value === null ? (
      `${terms(`absence.${absence}`)} · ${terms(`absenceMeaning.${absence}`)}`
    ) : (
      <>
        {formatMeasured(figure.value, kind, locale)}
        {figure.provisional && <ProvisionalMark />}
      </>
    );
  return [
    [t("value"), value],
    ...(range ? [[t("range"), range] as const] : []),
    ...(weight > 0 ? [[t("score"), scoreText(figure)] as const] : []),
    ...(figure.peerMedian !== null ? [[t("peers"), formatScore(figure.peerMedian)] as const] : []),
    ...(goalposts
      ? [
          [
            t("posts"),
            `${formatGoalposts(goalposts, kind, locale)} · ${terms(`direction.${indicator.direction}`)}`,
          ] as const,
        ]
      : []),
    [
      t("window"),
      t("windowMonths", {
        from: formatPeriod(window.from, locale),
        to: formatPeriod(window.to, locale),
        count: indicator.windowMonths,
      }),
    ],
    [t("minimum"), census ? t("census") : t("minimumText", { count: minimumDenominator })],
    [
      t("weight"),
      weight === 0 ? t("informs") : t("weightText", { weight, dimension: wordingOf(indicator.dimension, locale) }),
    ],
    [
      t("source"),
      <ul key="source" className={styles.sources}>
        {source.map(({ document, paragraph, term }) => (
          <li key={`${document} ${paragraph} ${term}`} title={terms(`document.${document}`)}>
            {t("citation", { document, paragraph, term })}
          </li>
        ))}
      </ul>,
    ],
  ];
}

function scoreText({ score, low, high }: LedgerRows["figure"]): string {
  if (score === null) return "—";
  return low !== null && high !== null && low < high
    ? `${formatScore(score)} (${formatRange(low, high)})`
    : formatScore(score);
}
