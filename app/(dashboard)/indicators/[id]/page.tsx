import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { indicatorsQuery } from "@/lib/contracts/url/indicators-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadIndicatorPage } from "@/lib/data/indicators/load-indicator-pages";
import { wordingOf } from "@/lib/i18n/locale";
import { orNotFound } from "../../_components/or-not-found";
import styles from "../_components/stack.module.css";
import { CaveatsCard } from "./_components/caveats-card";
import { DistributionCard } from "./_components/distribution-card";
import { ExtremesCard } from "./_components/extremes-card";
import { IndicatorHeading } from "./_components/indicator-heading";
import { PooledMonthsCard } from "./_components/pooled-months-card";
import { RuleCard } from "./_components/rule-card";

interface IndicatorPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<RawQuery>;
}

/** The proxy has judged the address before; a fault here is ours. */
async function read({ params, searchParams }: IndicatorPageProps) {
  const parsed = parseQuery(indicatorsQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { id } = await params;
  const { unit, period } = parsed.query;
  return { query: parsed.query, detail: await orNotFound(loadIndicatorPage(decodeURIComponent(id), unit, period)) };
}

export async function generateMetadata(props: IndicatorPageProps): Promise<Metadata> {
  const [locale, t, { detail }] = await Promise.all([getLocale(), getTranslations("indicators"), read(props)]);
  return { title: `${wordingOf(detail.name, locale)} · ${t("title")}` };
}

/** One indicator: where the branches stand, how it developed, how it is counted, and what to mind. */
export default async function IndicatorPage(props: IndicatorPageProps) {
  const { query, detail } = await read(props);
  return (
    <ClientWording areas={["indicators", "charts"]}>
      <IndicatorHeading detail={detail} query={query} />
      <div className={styles.stack}>
        <div className={styles.pair}>
          {detail.values.length > 0 && <DistributionCard detail={detail} />}
          {detail.months.length > 0 && <PooledMonthsCard detail={detail} />}
        </div>
        <div className={`${styles.pair} ${styles.notes}`}>
          <RuleCard detail={detail} />
          <CaveatsCard detail={detail} query={query} />
        </div>
        {detail.values.length > 0 && <ExtremesCard detail={detail} />}
      </div>
    </ClientWording>
  );
}
