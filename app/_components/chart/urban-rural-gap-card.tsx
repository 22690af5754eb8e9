"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import { buildUrbanRuralGap, type UrbanRuralData, urbanRuralTable } from "@/lib/charts/urban-rural-gap";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type UrbanRuralGapCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: UrbanRuralData };

/** Community against rural branches: both medians and their difference. Keep `data` the same between renders. */
export function UrbanRuralGapCard({ data, ...card }: UrbanRuralGapCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback((frame: Frame) => buildUrbanRuralGap(data, frame), [data]);
  const table = useMemo(() => urbanRuralTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
