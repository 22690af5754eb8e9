import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { indicatorsQuery } from "@/lib/contracts/url/indicators-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadLensPage } from "@/lib/data/indicators/load-indicator-pages";
import { wordingOf } from "@/lib/i18n/locale";
import { orNotFound } from "../../../_components/or-not-found";
import styles from "../../_components/stack.module.css";
import { KindsCard } from "./_components/kinds-card";
import { LensHeading } from "./_components/lens-heading";
import { LensHistoryCard } from "./_components/lens-history-card";
import { PillarBarsCard } from "./_components/pillar-bars-card";
import { PillarsCard } from "./_components/pillars-card";

interface LensPageProps {
  readonly params: Promise<{ readonly lens: string }>;
  readonly searchParams: Promise<RawQuery>;
}

/** The proxy has judged the address before; a fault here is ours. */
async function read({ params, searchParams }: LensPageProps) {
  const parsed = parseQuery(indicatorsQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { lens } = await params;
  const { unit, period } = parsed.query;
  return { query: parsed.query, detail: await orNotFound(loadLensPage(decodeURIComponent(lens), unit, period)) };
}

export async function generateMetadata(props: LensPageProps): Promise<Metadata> {
  const [locale, t, { detail }] = await Promise.all([getLocale(), getTranslations("indicators"), read(props)]);
  return { title: `${wordingOf(detail.lens.name, locale)} · ${t("title")}` };
}

/** The same indicators through the framework of one document. */
export default async function LensPage(props: LensPageProps) {
  const { query, detail } = await read(props);
  return (
    <ClientWording areas={["indicators", "charts"]}>
      <LensHeading detail={detail} query={query} />
      <div className={styles.stack}>
        <div className={styles.pair}>
          <PillarBarsCard detail={detail} />
          <LensHistoryCard detail={detail} />
        </div>
        <PillarsCard detail={detail} query={query} />
        <KindsCard detail={detail} />
      </div>
    </ClientWording>
  );
}
