import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { indicatorsQuery } from "@/lib/contracts/url/indicators-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadIndicatorsPage } from "@/lib/data/indicators/load-indicator-pages";
import { orNotFound } from "../_components/or-not-found";
import { DimensionCard } from "./_components/dimension-card";
import { IndicatorsHeading } from "./_components/indicators-heading";
import { LensesOverview } from "./_components/lenses-overview";
import styles from "./_components/stack.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

/** Every indicator by dimension: rule, source, and how many branches it could be measured for. */
export default async function IndicatorsPage({ searchParams }: { readonly searchParams: Promise<RawQuery> }) {
  const parsed = parseQuery(indicatorsQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const list = await orNotFound(loadIndicatorsPage(parsed.query));
  return (
    <>
      <IndicatorsHeading list={list} />
      <div className={styles.stack}>
        {list.dimensions.map((dimension) => (
          <DimensionCard key={dimension.node.id} dimension={dimension} query={parsed.query} />
        ))}
        <LensesOverview lenses={list.lenses} query={parsed.query} />
      </div>
    </>
  );
}
