"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildTrendGrid } from "@/lib/charts/trend-grid";
import { buildTrendLines, MOST_LINES } from "@/lib/charts/trend-lines";
import { trendTable } from "@/lib/charts/trend-table";
import type { TrendData } from "@/lib/charts/trend-values";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type TrendCardProps = Omit<ChartCardProps, "build" | "table"> & {
  /** At least one series. */
  readonly data: TrendData;
};

/** Series over time: up to three in one plot, more as small multiples. Keep `data` the same between renders. */
export function TrendCard({ data, ...card }: TrendCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback(
    (frame: Frame) => (data.series.length > MOST_LINES ? buildTrendGrid : buildTrendLines)(data, frame),
    [data],
  );
  const table = useMemo(() => trendTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
