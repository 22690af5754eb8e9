"use client";

import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildLeagueBars, type LeagueBars, leagueBarsTable } from "@/lib/charts/league-bars";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type LeagueBarsCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: LeagueBars };

/** Some branches of the league as dots on their likely ranges. Keep `data` the same between renders. */
export function LeagueBarsCard({ data, ...card }: LeagueBarsCardProps) {
  const words = useChartWords();
  const build = useCallback((frame: Frame) => buildLeagueBars(data, frame), [data]);
  const table = useMemo(() => leagueBarsTable(data, words), [data, words]);
  return <ChartCard {...card} build={build} table={table} />;
}
