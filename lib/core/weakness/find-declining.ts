import type { MonthIndex } from "../calendar/period";
import { newcombeDifference } from "../stats/newcombe-difference";
import { Z998 } from "../stats/z";
import type { ChartKind } from "../trends/chart-phase";
import { type ChartOptions, type ChartPoint, type ControlChart, chartRates } from "../trends/control-chart";
import { recentTrend } from "../trends/recent-trend";
import type { RateMonth } from "../trends/series";
import type { Signal, SignalRule } from "../trends/signal-rules";

/** Monthly counts of one indicator of one unit, and which way is better. */
export interface DecliningInput {
  readonly node: string;
  /** Null where nobody has said which way is better: then nothing is a concern. */
  readonly direction: "up" | "down" | null;
  readonly months: readonly RateMonth[];
  /** The month judged. */
  readonly period: MonthIndex;
  readonly chart?: ChartOptions;
}

/** A run of months that a control chart marks on the wrong side, beside the months it is compared with. */
export interface ChartReason {
  readonly by: "chart";
  readonly rule: SignalRule;
  readonly chart: ChartKind;
  /** First and last month under the signal; the last is the latest with cases. */
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly months: number;
  /** Counts of those months. */
  readonly x: number;
  readonly n: number;
  /** Counts of the other months on which the chart rests. */
  readonly basisX: number;
  readonly basisN: number;
  /** 99.8 % interval of share minus share before; wholly on the wrong side of 0. */
  readonly differenceLow: number;
  readonly differenceHigh: number;
  /** Centre and limits at the latest month, shares. */
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

/** A trend the wrong way over the last months. */
export interface TrendReason {
  readonly by: "trend";
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly months: number;
  readonly chiSquared: number;
  /** Change of the share per month, on the wrong side of 0. */
  readonly perMonth: number;
}

/** One indicator that has got worse, with every reason. */
export interface DecliningEvidence {
  readonly kind: "declining";
  readonly node: string;
  /** The latest month with cases and its counts. */
  readonly month: MonthIndex;
  readonly x: number;
  readonly n: number;
  /** At least one; chart before trend, in the order of the rules. */
  readonly reasons: readonly (ChartReason | TrendReason)[];
}

/** A signal older than this says nothing about now. */
const RECENT_MONTHS = 3;

/**
 * Whether an indicator of a unit has got worse and stays worse: a signal of its control chart at the latest month that is
 * borne out by the counts, or a recent trend the wrong way.
 * @returns null when neither, when the direction is not known, or when the latest month with cases lies three months (one
 * step of the chart) or more before the period
 * @throws {RangeError} on impossible counts, a repeated month or chart options out of range
 * @see METHOD.md#declining
 */
export function findDeclining(input: DecliningInput): DecliningEvidence | null {
  const { node, direction, period } = input;
  if (direction === null) return null;
  const months = input.months.filter(({ month }) => month <= period);
  const chart = chartRates(months, input.chart);
  const latest = chart.points.findLast(({ value }) => value !== null);
  if (!latest || latest.month <= period - Math.max(RECENT_MONTHS, input.chart?.step ?? 1)) return null;
  const reasons = [...chartReasons(chart, latest, direction), ...trendReasons(months, direction)];
  if (reasons.length === 0) return null;
  return { kind: "declining", node, month: latest.month, x: latest.x ?? 0, n: latest.n ?? 0, reasons };
}

function chartReasons(chart: ControlChart, latest: ChartPoint, direction: "up" | "down"): ChartReason[] {
  const phase = chart.phases.at(-1);
  const usable = chart.points.filter(({ value, month }) => value !== null && phase && month >= phase.from);
  const wrong = direction === "up" ? "low" : "high";
  if (!phase) return [];
  return latest.signals.flatMap(({ rule, side }) => {
    if (side !== wrong) return [];
    const run = runOf(usable, { rule, side });
    const basis = usable.slice(0, phase.basis).filter((point) => !run.includes(point));
    const [now, before] = [addUp(run), addUp(basis)];
    const [first] = run;
    const { centre, low, high } = latest;
    if (!first || before.n === 0 || centre === null || low === null || high === null) return [];
    const difference = newcombeDifference(now, before, Z998);
    if (direction === "up" ? difference.high >= 0 : difference.low <= 0) return [];
    return {
      by: "chart",
      rule,
      chart: phase.kind,
      from: first.month,
      to: latest.month,
      months: run.length,
      ...now,
      basisX: before.x,
      basisN: before.n,
      differenceLow: difference.low,
      differenceHigh: difference.high,
      centre,
      low,
      high,
    };
  });
}

/** Points up to the latest that carry one signal without a break. */
function runOf(points: readonly ChartPoint[], signal: Signal): readonly ChartPoint[] {
  const carries = ({ signals }: ChartPoint) =>
    signals.some(({ rule, side }) => rule === signal.rule && side === signal.side);
  return points.slice(points.findLastIndex((point) => !carries(point)) + 1);
}

function addUp(points: readonly ChartPoint[]): { x: number; n: number } {
  return {
    x: points.reduce((sum, { x }) => sum + (x ?? 0), 0),
    n: points.reduce((sum, { n }) => sum + (n ?? 0), 0),
  };
}

function trendReasons(months: readonly RateMonth[], direction: "up" | "down"): TrendReason[] {
  const { verdict, from, to, points, chiSquared, perMonth } = recentTrend(months);
  if (verdict !== (direction === "up" ? "falling" : "rising")) return [];
  if (from === null || to === null || chiSquared === null || perMonth === null) return [];
  return [{ by: "trend", from, to, months: points, chiSquared, perMonth }];
}
