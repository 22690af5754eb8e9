import { useLocale, useTranslations } from "next-intl";
import { TrendCard } from "@/app/_components/chart/trend-card";
import type { BranchReport, NodeHistory } from "@/lib/contracts/branch";
import type { TrendSeries } from "@/lib/contracts/trend";
import { formatScore, formatSigned } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./branch-trends.module.css";
import { gapPoint } from "./gap-point";

/** A change below this is not called one, in points. */
const WORTH_SAYING = 1;
const PASS = 60;

/** The composite against the middle of the peers, and the dimensions, over the last periods. Gaps stay gaps. */
export function BranchTrends({ report }: { readonly report: BranchReport }) {
  const t = useTranslations("branch.trend");
  const locale = useLocale();
  const [composite, ...dimensions] = report.history;
  const title = useTitle(composite);
  const widest = widestGap(report);
  if (!composite) return null;
  const common = { measure: "points", pass: PASS, direction: "up", marks: marksOf(report) } as const;
  return (
    <div className={`${styles.trends} no-print`}>
      <TrendCard
        title={title}
        reading={t("reading")}
        data={{ ...common, series: [ownSeries(composite, report.name), peerSeries(composite, t("peers"))] }}
        stamp={report.stamp}
        subject={report.name}
        fileName={[report.name, t("file")]}
      />
      <TrendCard
        title={
          widest
            ? t("dimensionsTitle", {
                dimension: wordingOf(widest.node, locale),
                difference: formatSigned(widest.difference),
              })
            : t("dimensions")
        }
        reading={t("dimensionsReading")}
        data={{ ...common, series: dimensions.map((each) => ownSeries(each, wordingOf(each.node, locale))) }}
        stamp={report.stamp}
        subject={report.name}
        fileName={[report.name, t("dimensions")]}
      />
    </div>
  );
}

function ownSeries({ node, points }: NodeHistory, name: string): TrendSeries {
  return { subject: node.id, name, level: "branch", basis: "own", branches: 1, points };
}

function peerSeries({ points }: NodeHistory, name: string): TrendSeries {
  return {
    subject: "peers",
    name,
    level: "kind",
    basis: "median",
    branches: 0,
    points: points.map(({ period, peerMedian }) =>
      peerMedian === null ? gapPoint(period) : { ...gapPoint(period), value: peerMedian, gap: null },
    ),
  };
}

/** Merges and splits that fall into the periods shown. */
function marksOf({ successions, unit }: BranchReport) {
  return successions.map(({ onDay, kind, others }) => {
    const names = others.map(({ name }) => name).join("、");
    const label =
      kind === "merge"
        ? { zh: `与${names}合并`, en: `merged: ${names}` }
        : { zh: `拆分：${names}`, en: `split: ${names}` };
    return { period: onDay.slice(0, 7), kind, subject: unit, label };
  });
}

function useTitle(history: NodeHistory | undefined): string {
  const t = useTranslations("branch.trend");
  const known = history?.points.flatMap(({ value }) => value ?? []) ?? [];
  const [first, last] = [known[0], known.at(-1)];
  const periods = history?.points.length ?? 0;
  if (first === undefined || last === undefined || known.length < 2)
    return t("title", { change: t("none", { periods }) });
  const change = last - first;
  const points = formatScore(Math.abs(change));
  if (Math.abs(change) < WORTH_SAYING) return t("title", { change: t("level", { periods }) });
  return t("title", { change: t(change > 0 ? "up" : "down", { periods, points }) });
}

/** The dimension that stands farthest from the middle of the peers. */
function widestGap({ dimensions }: BranchReport) {
  const gaps = dimensions.flatMap(({ node, score, peerMedian }) =>
    score === null || peerMedian === null ? [] : [{ node, difference: score - peerMedian }],
  );
  return gaps.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0] ?? null;
}
