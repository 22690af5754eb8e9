"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartCard } from "@/app/_components/chart/chart-card";
import { useChartWords } from "@/app/_components/chart/chart-words";
import type { FigureBuilder } from "@/lib/charts/figure";
import { buildScoreDistribution, scoreDistributionTable } from "@/lib/charts/score-distribution";
import type { Overview } from "@/lib/contracts/overview";
import { formatScore } from "@/lib/format/figures";

/** How the composite scores of all ranked branches are spread. */
export function DistributionCard({
  overview: { distribution, median, pass, stamp, unit },
}: {
  readonly overview: Pick<Overview, "distribution" | "median" | "pass" | "stamp" | "unit">;
}) {
  const t = useTranslations("overview.distribution");
  const words = useChartWords();
  const data = useMemo(() => ({ bins: distribution, pass, median }), [distribution, pass, median]);
  const build = useMemo<FigureBuilder>(() => (frame) => buildScoreDistribution(data, frame), [data]);
  const table = useMemo(() => scoreDistributionTable(data, words), [data, words]);
  const below = distribution.reduce((sum, bin) => (bin.to <= pass ? sum + bin.branches : sum), 0);
  return (
    <ChartCard
      title={median === null ? t("titleEmpty") : t("title", { median: formatScore(median), below })}
      reading={t("reading")}
      build={build}
      table={table}
      stamp={stamp}
      subject={unit?.name ?? ""}
      fileName={[t("file"), ""]}
    />
  );
}
