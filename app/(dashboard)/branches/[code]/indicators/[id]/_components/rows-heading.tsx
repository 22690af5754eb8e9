import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button-link";
import { PageHeading } from "@/app/_components/page-heading";
import { ProvisionalMark } from "@/app/_components/provisional-mark";
import type { LedgerRows } from "@/lib/contracts/ledger-rows";
import { formatMeasured, formatMeasuredRange } from "@/lib/format/measured";
import { describeCounts } from "@/lib/format/statement";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./rows-heading.module.css";

/** The figure as counts in a sentence; where it comes from and where to go back to. */
export function RowsHeading({ rows }: { readonly rows: LedgerRows }) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const { unit, indicator, stamp } = rows;
  const back = `/branches/${encodeURIComponent(unit.code)}?period=${stamp.period}`;
  return (
    <>
      <p className={styles.identity}>
        <Link href={back} prefetch={false}>
          {unit.name}
        </Link>
        <span>
          {indicator.id} · <strong>{wordingOf(indicator.name, locale)}</strong>
        </span>
      </p>
      <PageHeading
        finding={
          <>
            {useFinding(rows)}
            {rows.figure.provisional && <ProvisionalMark />}
          </>
        }
        lead={wordingOf(indicator.definition, locale)}
        actions={
          <ButtonLink href={back} size="small" prefetch={false}>
            {t("back", { name: unit.name })}
          </ButtonLink>
        }
      />
    </>
  );
}

function useFinding({ figure, indicator }: LedgerRows): string {
  const t = useTranslations("branch.rows");
  const terms = useTranslations("terms.absence");
  const locale = useLocale();
  const name = wordingOf(indicator.name, locale);
  const { x, n, value, valueLow, valueHigh, absence } = figure;
  const range = formatMeasuredRange(valueLow, valueHigh, indicator.kind, locale);
  const measured = value === null ? null : formatMeasured(value, indicator.kind, locale);
  if (x !== null && n !== null && n > 0) {
    const counts = describeCounts(indicator.statement, x, n, locale);
    return measured === null
      ? t("findingCountsAbsent", { counts, absence: terms(absence ?? "no_cases") })
      : t("findingCounts", { counts, value: measured });
  }
  if (measured === null) return t("findingNone", { indicator: name, absence: terms(absence ?? "no_cases") });
  return t("findingValue", { indicator: name, value: range ? `${measured} (${range})` : measured });
}
