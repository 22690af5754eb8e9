import "server-only";
import type { Db } from "@/db/client";
import type { TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import { monthIndexOf, periodOf, plusMonths, trailingMonths } from "@/lib/core/calendar/period";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { getFirstDay } from "@/lib/data/branches/unit-reads";
import type { ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { planTally } from "@/lib/tally/plan";
import { monthPoints } from "./month-points";
import { readMonthSums } from "./month-sums";
import { type FigureChoice, periodPoints } from "./period-points";
import type { ResolvedSubject } from "./subjects";

const PERIODS_SHOWN = 12;
const MONTHS_SHOWN = 24;

/** A period of a trend with its result; null where nothing was scored. */
export interface TrendPeriod {
  readonly period: string;
  readonly set: ResultSet | null;
}

/** What series of one trend share: whose they are, how far they go, by which rules. */
export interface SeriesReach {
  readonly db: Db;
  readonly scope: Scope;
  readonly scheme: SchemeDocument;
  readonly subjects: readonly ResolvedSubject[];
  /** In order of time. */
  readonly periods: readonly TrendPeriod[];
}

/** The twelve periods that end with `last`, in order of time. */
export function periodsTo(last: string, sets: readonly ResultSet[]): TrendPeriod[] {
  return trailingMonths(monthIndexOf(last), PERIODS_SHOWN).map((month) => {
    const period = periodOf(month);
    return { period, set: sets.find((other) => other.period === period) ?? null };
  });
}

/** First of the months shown up to a period, `YYYY-MM`. */
export function firstMonthOf(last: string): string {
  return periodOf(plusMonths(monthIndexOf(last), 1 - MONTHS_SHOWN));
}

/** One point per period: a branch's own figure, or the middle of its branches' figures. */
export async function periodSeries(reach: SeriesReach, node: string, figure: FigureChoice): Promise<TrendSeries[]> {
  const { db, scope, subjects, periods } = reach;
  return seriesOf(subjects, "median", await periodPoints(db, scope, { subjects, periods, node, figure }));
}

/** One point per month: counts of the branch, or of all its branches to which the indicator applies, added. */
export async function monthSeries(reach: SeriesReach, indicator: Indicator): Promise<TrendSeries[]> {
  const { db, scope, subjects, periods } = reach;
  const last = monthIndexOf(periods.at(-1)?.period ?? "");
  const first = plusMonths(last, 1 - MONTHS_SHOWN);
  const plan = planTally(reach.scheme);
  const points = await Promise.all(
    subjects.map(async (subject) => {
      const lineages = subject.lineages.filter(
        ({ kind }) => !kind || !indicator.appliesTo || indicator.appliesTo.includes(kind),
      );
      const asked = { lineages: subject.branch ? subject.lineages : lineages, indicators: [indicator], first, last };
      const sums = await readMonthSums(db, scope, plan, asked);
      return monthPoints(indicator, sums, trailingMonths(last, MONTHS_SHOWN), await singleBranch(db, scope, subject));
    }),
  );
  return seriesOf(subjects, "pooled", points);
}

async function singleBranch(db: Db, scope: Scope, { branch, lineages }: ResolvedSubject) {
  const [lineage] = lineages;
  if (!branch?.kind || !lineage) return null;
  return { kind: branch.kind, firstMonth: monthIndexOf(await getFirstDay(db, scope, lineage.members)) };
}

function seriesOf(
  subjects: readonly ResolvedSubject[],
  basis: "pooled" | "median",
  points: readonly (readonly TrendPoint[])[],
): TrendSeries[] {
  return subjects.map(({ subject, name, level, branch, lineages }, i) => ({
    ...{ subject, name, level },
    basis: branch ? "own" : basis,
    // Whoever was split up before is in the earlier periods, and no branch of this one.
    branches: branch ? lineages.length : lineages.filter(({ kind }) => kind !== null).length,
    points: points[i] ?? [],
  }));
}
