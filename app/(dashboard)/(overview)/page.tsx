import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientWording } from "@/app/_components/client-wording";
import { PageHeading } from "@/app/_components/page-heading";
import { overviewQuery } from "@/lib/contracts/url/overview-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadOverviewPage } from "@/lib/data/overview/load-overview-page";
import { formatCount } from "@/lib/format/figures";
import { TownshipMap } from "../_components/township-map";
import { AttentionCard } from "./_components/attention-card";
import { CompletenessCard } from "./_components/completeness-card";
import { DistributionCard } from "./_components/distribution-card";
import { MovementCard } from "./_components/movement-card";
import styles from "./_components/overview.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** What a period holds, on one screen. The proxy has judged the address before; a fault here is ours. */
export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<RawQuery> }) {
  const parsed = parseQuery(overviewQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const overview = await loadOverviewPage(parsed.query);
  const [t, league] = await Promise.all([getTranslations("overview"), getTranslations("league")]);
  const { counts, townships } = overview;
  const unit = overview.unit && townships.length <= 1 ? league("unitPrefix", { unit: overview.unit.name }) : "";
  return (
    <ClientWording areas={["overview", "league", "charts"]}>
      <PageHeading
        finding={league("finding", {
          unit,
          branches: formatCount(counts.branches),
          weak: counts.weak,
          watch: counts.watch,
        })}
        lead={t("lead", { ranked: formatCount(counts.ranked), unranked: counts.unranked })}
      />
      <div className={styles.screen}>
        <AttentionCard overview={overview} address={parsed.query} />
        <div className={styles.column}>
          <DistributionCard overview={overview} />
          <MovementCard overview={overview} />
        </div>
        <CompletenessCard overview={overview} />
      </div>
      {townships.length > 1 && (
        <TownshipMap
          rows={townships}
          nodes={overview.nodes}
          stamp={overview.stamp}
          subject={overview.unit?.name ?? ""}
        />
      )}
    </ClientWording>
  );
}
