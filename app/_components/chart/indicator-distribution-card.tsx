"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import {
  buildIndicatorDistribution,
  type IndicatorDistribution,
  indicatorDistributionTable,
} from "@/lib/charts/indicator-distribution";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type IndicatorDistributionCardProps = Omit<ChartCardProps, "build" | "table"> & {
  readonly data: IndicatorDistribution;
};

/** How many branches have which value of an indicator, with the goalposts. Keep `data` the same between renders. */
export function IndicatorDistributionCard({ data, ...card }: IndicatorDistributionCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback((frame: Frame) => buildIndicatorDistribution(data, frame), [data]);
  const table = useMemo(() => indicatorDistributionTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
