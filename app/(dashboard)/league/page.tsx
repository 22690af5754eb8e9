import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { preload } from "react-dom";
import { ClientWording } from "@/app/_components/client-wording";
import { leagueQuery } from "@/lib/contracts/url/league-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadLeaguePage } from "@/lib/data/league/load-league-page";
import { leagueAddress } from "@/lib/queries/league";
import { TownshipMap } from "../_components/township-map";
import { LeagueExplorer } from "./_components/league-explorer";
import { LeagueHeading } from "./_components/league-heading";
import { lookOf } from "./_components/league-look";
import { openingOf } from "./_components/opening";
import { UnrankedCard } from "./_components/unranked-card";
import styles from "./page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("league");
  return { title: t("title") };
}

/** The league table of one score in one period. The proxy has judged the address before; a fault here is ours. */
export default async function LeaguePage({ searchParams }: { readonly searchParams: Promise<RawQuery> }) {
  const parsed = parseQuery(leagueQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { league, nodeGroups, townships, headNodes } = await loadLeaguePage(parsed.query);
  const name = { period: league.stamp.period, unit: parsed.query.unit ?? null, node: league.node.id };
  preload(leagueAddress(name), { as: "fetch", crossOrigin: "anonymous" });
  return (
    <ClientWording areas={["league", "charts"]}>
      <LeagueHeading league={league} />
      <LeagueExplorer
        key={leagueAddress(name)}
        name={name}
        opening={openingOf(league, lookOf(parsed.query))}
        nodeGroups={nodeGroups}
      />
      <div className={styles.below}>
        <UnrankedCard league={league} />
        {townships.length > 0 && (
          <TownshipMap rows={townships} nodes={headNodes} stamp={league.stamp} subject={league.unit?.name ?? ""} />
        )}
      </div>
    </ClientWording>
  );
}
