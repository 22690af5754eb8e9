"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { ChartCard } from "@/app/_components/chart/chart-card";
import { useChartWords } from "@/app/_components/chart/chart-words";
import { ChoiceChips } from "@/app/_components/choice-chips";
import type { FigureBuilder } from "@/lib/charts/figure";
import { buildLeagueBars, leagueBarsTable, lowestRows } from "@/lib/charts/league-bars";
import { buildLeagueStrip } from "@/lib/charts/league-strip";
import type { League, LeagueRow } from "@/lib/contracts/league";
import type { BranchKind } from "@/lib/core/units/unit";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import { branchHref } from "./branch-href";

/** Rows of the first view. */
export const LOWEST = 20;

/** Width in px of the drawing on a page of 1366 px. */
const USUAL_WIDTH = 882;

interface LeagueChartProps {
  readonly league: League;
  /** Best first, filtered; only the last ones of them until the league is whole. */
  readonly rows: readonly LeagueRow[];
  readonly whole: boolean;
  /** Kind the rows are of; null for all. */
  readonly kind: BranchKind | null;
}

/** The lowest branches by name, or all of them as one strip, with intervals and the flags. */
export const LeagueChart = memo(function LeagueChart({ league, rows, whole, kind }: LeagueChartProps) {
  const t = useTranslations("league");
  const terms = useTranslations("terms.kind");
  const words = useChartWords();
  const locale = useLocale();
  const router = useRouter();
  const [view, setView] = useState<"lowest" | "all">("lowest");

  const median = kind ? (league.medianByKind[kind] ?? null) : league.median;
  const own = league.disclosure.kind === "ranks" ? league.disclosure.own : null;
  const lowest = useMemo(() => lowestRows(rows, LOWEST), [rows]);
  const bars = useMemo(
    () => ({ rows: lowest, pass: league.pass, median, selected: own }),
    [lowest, league, median, own],
  );
  const strip = useMemo(
    () => ({
      rows: rows.map((row) => ({ ...row, rank: row.county.rank })),
      pass: league.pass,
      median,
      selected: own,
    }),
    [rows, league, median, own],
  );
  const all = view === "all" && whole;
  const build = useMemo<FigureBuilder>(
    () => (frame) => (all ? buildLeagueStrip(strip, frame) : buildLeagueBars(bars, frame)),
    [all, strip, bars],
  );
  const table = useMemo(() => leagueBarsTable(all ? { ...bars, rows } : bars, words), [all, bars, rows, words]);

  const node = wordingOf(league.node, locale);
  const company = kind ? t("chart.companyOfKind", { kind: terms(kind) }) : t("chart.company");
  const shown = all ? rows : lowest;
  const count = formatCount(shown.length);
  const lowestTitle = kind
    ? t("chart.lowestOfKind", { node, count, kind: terms(kind) })
    : t("chart.lowest", { node, count });
  const footnotes = [
    ...(league.stamp.status === "provisional" ? [t("chart.provisional")] : []),
    ...(league.unranked.length > 0 ? [t("chart.unranked", { count: formatCount(league.unranked.length) })] : []),
  ];
  return (
    <ChartCard
      title={all ? t("chart.all", { node, count }) : lowestTitle}
      reading={t(all ? "chart.readingAll" : "chart.reading", { company })}
      build={build}
      table={table}
      stamp={league.stamp}
      subject={league.unit?.name ?? ""}
      footnotes={footnotes}
      fileName={[t("title"), node]}
      expectedWidth={USUAL_WIDTH}
      onSelect={(unit) => {
        const href = branchHref(league, unit);
        if (href) router.push(href);
      }}
      controls={
        <ChoiceChips
          label={t("chart.choice")}
          value={view}
          choices={[
            { value: "lowest", label: t("chart.choiceLowest", { count: LOWEST }) },
            { value: "all", label: t("chart.choiceAll") },
          ]}
          onChange={setView}
        />
      }
    />
  );
});
