import { useLocale, useTranslations } from "next-intl";
import { TrendCard } from "@/app/_components/chart/trend-card";
import type { Trend, TrendSeries } from "@/lib/contracts/trend";
import { PASS_POINTS } from "@/lib/core/scoring/score-goalposts";
import { formatCount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./trend-cards.module.css";
import { useSeriesName } from "./use-series-name";

/** The trend itself and, of an indicator, its points per period. More than three series are small multiples. */
export function TrendCards({ trend }: { readonly trend: Trend }) {
  const t = useTranslations("trends.card");
  const node = wordingOf(trend.node, useLocale());
  const notesOf = useBasisNotes();
  const nameOf = useSeriesName();
  const { measure, pass, direction, series, scores, marks, span, stamp } = trend;
  const points = measure === "points";
  // Only a branch of its own has a likely range; the middle of several has none.
  const own = String(series.some(({ basis }) => basis === "own"));
  // A line alone bears no name of its own.
  const [only, ...more] = series;
  const subject = only && more.length === 0 ? nameOf(only) : "";
  const marked = { pass: String(pass !== null) };
  const reading =
    span === "month" ? t("monthReading", marked) : t("windowReading", { ...marked, months: trend.windowMonths ?? 0 });
  return (
    <div className={styles.cards}>
      <TrendCard
        title={points ? t("score", { node }) : t(span === "month" ? "months" : "windows", { node })}
        reading={points ? t("scoreReading", { own, pass: PASS_POINTS }) : reading}
        data={{ measure, pass, direction, series, marks }}
        stamp={stamp}
        subject={subject}
        footnotes={notesOf(series)}
        fileName={[node, t("file")]}
      />
      {scores && (
        <TrendCard
          title={t("score", { node })}
          reading={t("scoreReading", { own, pass: PASS_POINTS })}
          data={{ measure: "points", pass: PASS_POINTS, direction: "up", series: scores, marks }}
          stamp={stamp}
          subject={subject}
          footnotes={notesOf(scores)}
          fileName={[node, t("scoreFile")]}
        />
      )}
    </div>
  );
}

/** What a point of several branches is, with the number of branches behind each series. */
function useBasisNotes(): (series: readonly TrendSeries[]) => string[] {
  const t = useTranslations("trends.card");
  const nameOf = useSeriesName();
  return (all) =>
    (["median", "pooled"] as const).flatMap((basis) => {
      const joint = all.filter((series) => series.basis === basis);
      if (joint.length === 0) return [];
      const branches = joint.map((each) => t("branches", { name: nameOf(each), count: formatCount(each.branches) }));
      return [t(basis, { branches: branches.join(t("separator")) })];
    });
}
