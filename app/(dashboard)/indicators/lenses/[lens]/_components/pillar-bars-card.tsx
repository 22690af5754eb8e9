"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { PeerFiguresCard } from "@/app/_components/chart/peer-figures-card";
import type { LensDetail } from "@/lib/contracts/indicator";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

const PASS = 60;

/** The median score of each pillar as bars, or as a web. */
export function PillarBarsCard({ detail }: { readonly detail: LensDetail }) {
  const t = useTranslations("indicators.lens");
  const sources = useTranslations("indicators.lenses");
  const terms = useTranslations("terms.document");
  const locale = useLocale();
  const { lens, stamp, unit, branches } = detail;
  const data = useMemo(
    () => ({
      pass: PASS,
      figures: lens.pillars.map(({ node, median, scored }) => ({
        node,
        score: median,
        low: median,
        high: median,
        available: scored > 0 ? 1 : 0,
        absence: null,
        peerMedian: null,
      })),
    }),
    [lens],
  );
  return (
    <PeerFiguresCard
      title={t("bars")}
      reading={t("barsReading", { unit: unit.name, branches: formatCount(branches) })}
      data={data}
      stamp={stamp}
      subject={detail.unit.name}
      source={lens.source ? sources("source", { document: lens.source, title: terms(lens.source) }) : ""}
      fileName={[wordingOf(lens.name, locale), t("file")]}
    />
  );
}
