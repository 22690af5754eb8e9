"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import { buildContributionWaterfall, waterfallTable } from "@/lib/charts/contribution-waterfall";
import type { Frame } from "@/lib/charts/figure";
import type { Waterfall } from "@/lib/contracts/branch";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type WaterfallCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: Waterfall };

/** From the peers' median to the own score, indicator by indicator. Keep `data` the same between renders. */
export function WaterfallCard({ data, ...card }: WaterfallCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const build = useCallback((frame: Frame) => buildContributionWaterfall(data, frame), [data]);
  const table = useMemo(() => waterfallTable(data, { words, locale }), [data, words, locale]);
  return <ChartCard {...card} build={build} table={table} />;
}
