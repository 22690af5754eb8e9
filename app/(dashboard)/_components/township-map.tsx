"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartCard } from "@/app/_components/chart/chart-card";
import { useChartWords } from "@/app/_components/chart/chart-words";
import type { FigureBuilder } from "@/lib/charts/figure";
import { buildTownshipHeatMap, townshipHeatMapTable } from "@/lib/charts/township-heat-map";
import type { NodeName, ResultStamp } from "@/lib/contracts/league";
import type { TownshipRow } from "@/lib/contracts/overview";
import { formatScore } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

interface TownshipMapProps {
  readonly rows: readonly TownshipRow[];
  readonly nodes: readonly NodeName[];
  readonly stamp: ResultStamp;
  /** Name of the unit above the townships. */
  readonly subject: string;
}

/** Median score of each township on the composite and each dimension; a row leads to that township alone. */
export function TownshipMap({ rows, nodes, stamp, subject }: TownshipMapProps) {
  const t = useTranslations("league.map");
  const words = useChartWords();
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const data = useMemo(() => ({ rows, nodes }), [rows, nodes]);
  const build = useMemo<FigureBuilder>(() => (frame) => buildTownshipHeatMap(data, frame), [data]);
  const table = useMemo(() => townshipHeatMapTable(data, { words, locale }), [data, words, locale]);
  const lowest = lowestCell(rows);
  const node = lowest && nodes[lowest.column];
  return (
    <ChartCard
      title={
        lowest && node
          ? t("title", { township: lowest.name, node: wordingOf(node, locale), score: formatScore(lowest.median) })
          : t("titleEmpty")
      }
      reading={t("reading")}
      invitation={t("invitation")}
      subject={subject}
      build={build}
      table={table}
      stamp={stamp}
      fileName={[t("file"), t("fileDetail")]}
      onSelect={(unit) => {
        const next = new URLSearchParams(search);
        next.delete("township");
        next.set("unit", unit);
        router.push(`${pathname}?${next}`);
      }}
    />
  );
}

/** The lowest median there is; null when nobody is ranked. */
function lowestCell(rows: readonly TownshipRow[]) {
  const cells = rows.flatMap(({ name, medians }) =>
    medians.flatMap((median, column) => (median === null ? [] : [{ name, column, median }])),
  );
  return cells.reduce<(typeof cells)[number] | null>(
    (low, cell) => (low && low.median <= cell.median ? low : cell),
    null,
  );
}
