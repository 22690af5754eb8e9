import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { trendsQuery } from "@/lib/contracts/url/trends-query";
import { loadTrendsPage } from "@/lib/data/trends/load-trends-page";
import { orNotFound } from "../_components/or-not-found";
import { GapCard } from "./_components/gap-card";
import { TrendCards } from "./_components/trend-cards";
import { TrendFilters } from "./_components/trend-filters";
import { TrendsHeading } from "./_components/trends-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trends"))("title") };
}

/** How one score or indicator developed for the units chosen. The proxy has judged the address before. */
export default async function TrendsPage({ searchParams }: { readonly searchParams: Promise<RawQuery> }) {
  const parsed = parseQuery(trendsQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const page = await orNotFound(loadTrendsPage(parsed.query));
  return (
    <ClientWording areas={["trends", "charts"]}>
      <TrendsHeading trend={page.trend} />
      <TrendFilters page={page} query={parsed.query} />
      <TrendCards trend={page.trend} />
      {page.gap && <GapCard gap={page.gap} subject={page.root?.name ?? ""} />}
    </ClientWording>
  );
}
