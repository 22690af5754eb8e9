import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { ledgerRowsQuery } from "@/lib/contracts/url/branch-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadLedgerRowsPage } from "@/lib/data/ledgers/load-ledger-rows-page";
import { wordingOf } from "@/lib/i18n/locale";
import { orNotFound } from "../../../../_components/or-not-found";
import { NoResult } from "../../../_components/no-result";
import { CategoriesCard } from "./_components/categories-card";
import { FactsCard } from "./_components/facts-card";
import { MonthlyCard } from "./_components/monthly-card";
import { RowsCard } from "./_components/rows-card";
import { RowsFault } from "./_components/rows-fault";
import { RowsHeading } from "./_components/rows-heading";
import styles from "./page.module.css";

interface RowsPageProps {
  readonly params: Promise<{ readonly code: string; readonly id: string }>;
  readonly searchParams: Promise<RawQuery>;
}

/** The proxy has judged the address before; a fault here is ours. */
async function read({ params, searchParams }: RowsPageProps) {
  const parsed = parseQuery(ledgerRowsQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { code, id } = await params;
  const loading = loadLedgerRowsPage(decodeURIComponent(code), decodeURIComponent(id), parsed.query);
  return { query: parsed.query, page: await orNotFound(loading) };
}

export async function generateMetadata(props: RowsPageProps): Promise<Metadata> {
  const [t, locale, { page }] = await Promise.all([getTranslations("branch"), getLocale(), read(props)]);
  if (page.state !== "rows") return { title: t("title") };
  const { indicator, unit } = page.rows;
  return { title: t("rows.metaTitle", { indicator: wordingOf(indicator.name, locale), name: unit.name }) };
}

/** The rule behind one figure of one branch, its months, and the ledger rows it was counted from. */
export default async function RowsPage(props: RowsPageProps) {
  const { query, page } = await read(props);
  if (page.state === "no_result") return <NoResult life={page.life} />;
  if (page.state === "fault") return <RowsFault fault={page} />;
  const { rows } = page;
  return (
    <ClientWording areas={["branch", "charts"]}>
      <RowsHeading rows={rows} />
      <div className={styles.first}>
        <FactsCard rows={rows} />
        {rows.months.length > 0 && <MonthlyCard rows={rows} />}
        {rows.categories && <CategoriesCard categories={rows.categories} />}
      </div>
      <RowsCard rows={rows} query={query} />
    </ClientWording>
  );
}
