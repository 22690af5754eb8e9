"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { ChoiceChips } from "@/app/_components/choice-chips";
import type { Frame } from "@/lib/charts/figure";
import { buildPeerBars, type PeerFigures, peerFiguresTable } from "@/lib/charts/peer-bars";
import { buildPeerRadar, FEWEST_AXES } from "@/lib/charts/peer-radar";
import { ChartCard, type ChartCardProps } from "./chart-card";
import { useChartWords } from "./chart-words";

type PeerFiguresCardProps = Omit<ChartCardProps, "build" | "table"> & { readonly data: PeerFigures };

/** Dimensions, or the pillars of a lens, beside the peers: bars, or a web for who prefers it. Keep `data` the same. */
export function PeerFiguresCard({ data, controls, ...card }: PeerFiguresCardProps) {
  const words = useChartWords();
  const locale = useLocale();
  const [form, setForm] = useState<"bars" | "web">("bars");
  const web = form === "web" && data.figures.length >= FEWEST_AXES;
  const build = useCallback((frame: Frame) => (web ? buildPeerRadar : buildPeerBars)(data, frame), [data, web]);
  const table = useMemo(() => peerFiguresTable(data, { words, locale }), [data, words, locale]);
  const choice = data.figures.length >= FEWEST_AXES && (
    <ChoiceChips
      label={words("charts.form")}
      value={form}
      choices={[
        { value: "bars", label: words("charts.formBars") },
        { value: "web", label: words("charts.formWeb") },
      ]}
      onChange={setForm}
    />
  );
  return (
    <ChartCard
      {...card}
      build={build}
      table={table}
      controls={
        (controls || choice) && (
          <>
            {controls}
            {choice}
          </>
        )
      }
    />
  );
}
