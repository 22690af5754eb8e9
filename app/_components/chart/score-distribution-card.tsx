"use client";

import { useCallback, useMemo } from "react";
import type { Frame } from "@/lib/charts/figure";
import {
  buildScoreDistribution,
  type ScoreDistribution,
  scoreDistributionTable,
} from "@/lib/charts/score-distribution";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type ScoreDistributionCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: ScoreDistribution };

/** How many branches stand at which score. Keep `data` the same between renders. */
export function ScoreDistributionCard({ data, ...card }: ScoreDistributionCardProps) {
  const words = useChartWords();
  const build = useCallback((frame: Frame) => buildScoreDistribution(data, frame), [data]);
  const table = useMemo(() => scoreDistributionTable(data, words), [data, words]);
  return <ChartCard {...card} build={build} table={table} />;
}
