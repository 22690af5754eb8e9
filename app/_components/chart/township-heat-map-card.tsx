"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildTownshipHeatMap, type TownshipHeatMap, townshipHeatMapTable } from "@/lib/charts/township-heat-map";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type TownshipHeatMapCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: TownshipHeatMap };

/** Median scores, townships down and nodes across. Keep `data` the same between renders. */
export function TownshipHeatMapCard({ data, ...card }: TownshipHeatMapCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback((frame: Frame) => buildTownshipHeatMap(data, frame), [data]);
  const table = useMemo(() => townshipHeatMapTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
