"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildMonthlyRate } from "@/lib/charts/monthly-rate";
import { trendTable } from "@/lib/charts/trend-table";
import type { TrendData } from "@/lib/charts/trend-values";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type MonthlyRateCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: TrendData };

/** One monthly rate with the number of cases behind each month. Keep `data` the same between renders. */
export function MonthlyRateCard({ data, ...card }: MonthlyRateCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback((frame: Frame) => buildMonthlyRate(data, frame), [data]);
  const table = useMemo(() => trendTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
