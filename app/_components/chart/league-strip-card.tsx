"use client";

import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildLeagueStrip, type LeagueStrip, leagueStripTable } from "@/lib/charts/league-strip";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type LeagueStripCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: LeagueStrip };

/** All ranked branches in one strip, best on the left. Keep `data` the same between renders. */
export function LeagueStripCard({ data, ...card }: LeagueStripCardProps) {
  const words = useChartWords();
  const build = useCallback((frame: Frame) => buildLeagueStrip(data, frame), [data]);
  const table = useMemo(() => leagueStripTable(data, words), [data, words]);
  return <ChartCard {...card} build={build} table={table} />;
}
