import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/app/_components/card";
import { ChipLinks } from "@/app/_components/chip-links";
import { PageLinks } from "@/app/(dashboard)/_components/page-links";
import type { LedgerRows } from "@/lib/contracts/ledger-rows";
import { type LedgerRowsQuery, ROW_CHOICES } from "@/lib/contracts/url/branch-query";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./rows-card.module.css";
import { RowsTable } from "./rows-table";

interface RowsCardProps {
  readonly rows: LedgerRows;
  readonly query: LedgerRowsQuery;
}

/** The ledger rows, those counted, those that fell short or those left out, a page at a time. */
export function RowsCard({ rows, query }: RowsCardProps) {
  const t = useTranslations("branch.rows");
  const locale = useLocale();
  const { parts, part, choice, totals, indicator, page, pages } = rows;
  const address = (changes: Readonly<Record<string, string | number | undefined>>) => addressOf(rows, query, changes);
  const name = (each: (typeof ROW_CHOICES)[number]) =>
    each === "short" && indicator.direction === "down" ? t("shortDown") : t(each);
  const [ledger] = parts.slice(part - 1);
  return (
    <Card
      title={t("title", { ledger: ledger ? wordingOf(ledger.label, locale) : "" })}
      hint={t("hint", { date: wordingOf(rows.countedOn, locale) })}
    >
      <div className={`${styles.choices} no-print`}>
        {parts.length > 1 && (
          <ChipLinks
            label={t("parts")}
            links={parts.map((each, i) => ({
              href: address({ part: i + 1, page: undefined }),
              label: wordingOf(each.label, locale),
              current: i + 1 === part,
            }))}
          />
        )}
        <ChipLinks
          label={t("choice")}
          links={ROW_CHOICES.filter((each) => each === choice || totals[each] > 0).map((each) => ({
            href: address({ rows: each === "all" ? undefined : each, page: undefined }),
            label: name(each),
            count: formatCount(totals[each]),
            current: each === choice,
          }))}
        />
      </div>
      {rows.rows.length === 0 ? <p>{t(choice === "short" ? "emptyShort" : "empty")}</p> : <RowsTable rows={rows} />}
      <PageLinks page={page} pages={pages} hrefOf={(to) => address({ page: to === 1 ? undefined : to })} />
    </Card>
  );
}

function addressOf(
  { unit, indicator, stamp }: LedgerRows,
  query: LedgerRowsQuery,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const wanted = { period: stamp.period, rows: query.rows, part: query.part, page: query.page, ...changes };
  const params = Object.entries(wanted).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const path = `/branches/${encodeURIComponent(unit.code)}/indicators/${encodeURIComponent(indicator.id)}`;
  return `${path}?${new URLSearchParams(params)}`;
}
