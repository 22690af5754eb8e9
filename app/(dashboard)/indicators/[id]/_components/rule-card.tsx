import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/card";
import { useSayValue } from "@/app/(dashboard)/_components/say-value";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { formatList } from "@/lib/format/lists";
import { formatGoalposts } from "@/lib/format/measured";
import { describePart } from "@/lib/format/rule";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./rule-card.module.css";

type Fact = readonly [term: string, text: ReactNode];

/** The definition in words, said from the definition itself, with every rule that bears on the figure. */
export function RuleCard({ detail }: { readonly detail: IndicatorDetail }) {
  const t = useTranslations("indicators.detail");
  const parts = usePartFacts(detail);
  const facts = useCommonFacts(detail);
  return (
    <Card title={t("how")}>
      {parts.map(({ heading, facts: own }) => (
        <div key={heading} className={styles.part}>
          {parts.length > 1 && <h3 className={styles.subtitle}>{heading}</h3>}
          <Facts facts={own} />
        </div>
      ))}
      <Facts facts={facts} />
    </Card>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function usePartFacts({ parts, kind, ledgers }: IndicatorDetail): { heading: string; facts: Fact[] }[] {
  const t = useTranslations("indicators.detail");
  const locale = useLocale();
  const sayValue = useSayValue();
  if (kind === "duration") {
    return [{ heading: "", facts: ledgers.map(({ label }) => [t("ledger"), wordingOf(label, locale)] as const) }];
  }
  return parts.map((part, i) => {
    const ledger = wordingOf(LEDGERS[part.ledger].label, locale);
    const { population, numerator, denominator, countedOn } = describePart(part, locale, sayValue);
    return {
      heading: t("part", { index: i + 1, ledger }),
      facts: [
        [t("ledger"), ledger],
        ...(population ? [[t("population"), population] as const] : []),
        [t("numerator"), numerator],
        [t("denominator"), denominator ?? t("menu")],
        [t("countedOn"), countedOn],
      ],
    };
  });
}

function useCommonFacts(detail: IndicatorDetail): Fact[] {
  const t = useTranslations("indicators.detail");
  const common = useTranslations("indicators");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const { kind, goalposts, direction, windowMonths, minimumDenominator, appliesTo, weight, dimensionName } = detail;
  const census = kind === "duty" || kind === "coverage";
  const interval = census
    ? "intervalCensus"
    : kind === "gap"
      ? "intervalGap"
      : kind === "duration"
        ? "intervalNone"
        : "intervalRate";
  return [
    [t("window"), kind === "stock" ? common("monthEnd") : common("months", { count: windowMonths })],
    ...(goalposts
      ? [[t("posts"), `${formatGoalposts(goalposts, kind, locale)} · ${terms(`direction.${direction}`)}`] as const]
      : []),
    [t("interval"), t(interval)],
    [t("small"), census ? t("smallCensus") : t("smallText", { count: minimumDenominator })],
    [
      t("applies"),
      appliesTo
        ? formatList(
            appliesTo.map((each) => terms(`kind.${each}`)),
            locale,
          )
        : t("appliesAll"),
    ],
    [
      t("weight"),
      weight === 0 ? common("informs") : t("weightText", { weight, dimension: wordingOf(dimensionName, locale) }),
    ],
    [t("burden"), detail.burden === 0 ? common("noBurden") : common("burden", { count: detail.burden })],
    [
      t("source"),
      <ul key="source" className={styles.sources}>
        {detail.source.map(({ document, paragraph, term }) => (
          <li key={`${document} ${paragraph} ${term}`}>
            {common("citation", { document, paragraph, term })}
            <span className={styles.note}> {terms(`document.${document}`)}</span>
          </li>
        ))}
      </ul>,
    ],
  ];
}
