import "server-only";
import type { Db } from "@/db/client";
import type { Trend } from "@/lib/contracts/trend";
import type { TrendSubject } from "@/lib/contracts/url/trends-query";
import { lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import type { Indicator } from "@/lib/core/scheme/scheme";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { PASS_POINTS } from "@/lib/core/scoring/score-goalposts";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import { addsOverMonths } from "./month-sums";
import { firstMonthOf, monthSeries, periodSeries, periodsTo, type SeriesReach } from "./series";
import { resolveSubjects } from "./subjects";
import { trendMarks } from "./trend-marks";
import { getTrendNode } from "./trend-node";

export interface TrendArgs {
  /** The viewer's own unit when there are none. */
  readonly subjects?: readonly TrendSubject[] | undefined;
  /** Composite when absent. */
  readonly node?: string | undefined;
  /** Last period; the newest when absent. */
  readonly period?: string | undefined;
}

/**
 * How a node developed for some units. A score has one point per period; an indicator one per month, with its scores
 * per period beside it. Of several branches together, months are their counts added, scores the middle of theirs.
 * @throws {UnknownUnitError} when a unit does not exist or lies outside the scope: the two look alike
 * @throws {UnknownNodeError} {NoResultError} {UnknownPeriodError}
 */
export async function loadTrend(db: Db, scope: Scope, args: TrendArgs): Promise<Trend> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const scheme = await getScheme(db, set.schemeVersionId);
  const node = getTrendNode(scheme, args.node ?? COMPOSITE);
  const day = lastDayOf(monthIndexOf(set.period));
  const subjects = await resolveSubjects(db, scope, { subjects: args.subjects ?? [], set, day });
  const { indicator } = node;
  const byMonth = indicator !== null && addsOverMonths(indicator);
  const periods = periodsTo(set.period, sets);
  const reach: SeriesReach = { db, scope, scheme, subjects, periods };
  const marked = {
    subjects,
    first: byMonth ? firstMonthOf(set.period) : (periods[0]?.period ?? set.period),
    sets: periods.flatMap((one) => one.set ?? []),
  };
  const common = {
    stamp: stampOf(set, scheme),
    node: node.name,
    direction: indicator?.direction ?? "up",
    windowMonths: indicator?.window.months ?? null,
    marks: await trendMarks(db, scope, marked),
  } as const;
  if (!indicator) {
    const series = await periodSeries(reach, node.name.id, "score");
    return { ...common, measure: "points", span: "window", pass: PASS_POINTS, series, scores: null };
  }
  return {
    ...common,
    measure: measureOf(indicator),
    span: byMonth ? "month" : "window",
    pass: indicator.goalposts?.pass ?? null,
    series: byMonth ? await monthSeries(reach, indicator) : await periodSeries(reach, indicator.id, "value"),
    scores: indicator.weight > 0 ? await periodSeries(reach, indicator.id, "score") : null,
  };
}

function measureOf(indicator: Indicator): Trend["measure"] {
  if (indicator.kind === "duration") return "days";
  return indicator.kind === "gap" ? "difference" : "share";
}
