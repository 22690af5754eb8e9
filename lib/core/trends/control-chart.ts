import type { MonthIndex } from "../calendar/period";
import type { Interval } from "../stats/wilson-interval";
import { BASELINE_POINTS, type ChartPhase, LEAST_POINTS, phaseOf, type Usable } from "./chart-phase";
import { areCases, checkCounts, inOrderOfTime, type RateMonth, type Rebase, type ValueMonth } from "./series";
import { type JudgedPoint, OUR_READING, type RuleReading, type Signal, signalsOf } from "./signal-rules";

export interface ChartPoint {
  readonly month: MonthIndex;
  /** Null for a gap; nothing else of a gap is known. */
  readonly value: number | null;
  /** Counts of a rate; null for other figures. */
  readonly x: number | null;
  readonly n: number | null;
  readonly centre: number | null;
  /** Limits, inside the scale; null where none are drawn. */
  readonly low: number | null;
  readonly high: number | null;
  readonly signals: readonly Signal[];
}

export interface ControlChart {
  /** In order of time; months that were not given are not made up. */
  readonly points: readonly ChartPoint[];
  readonly phases: readonly ChartPhase[];
}

export interface ChartOptions {
  readonly rebases?: readonly Rebase[];
  /** Months from one point to the next: 3 for a quarterly figure. Further apart is a gap. */
  readonly step?: number;
  /** Points after which limits are frozen, ≥ 6; null lets them rest on every point of the phase. */
  readonly baseline?: number | null;
  readonly screen?: boolean;
  readonly reading?: RuleReading;
}

/**
 * Control chart of a rate from its monthly counts.
 * @param months in any order, each month once; n = 0 is a gap. Amounts that are not whole are charted as single values
 * @returns shares 0 … 1 and limits clamped to them
 * @throws {RangeError} on impossible counts, a repeated month, a rebase without name or reason, or options out of range
 * @see METHOD.md#control-charts
 */
export function chartRates(months: readonly RateMonth[], options: ChartOptions = {}): ControlChart {
  checkCounts(months);
  const rows = inOrderOfTime(months);
  const cases = areCases(rows);
  const usable = rows.map(({ month, x, n }) => ({
    month,
    value: n > 0 ? x / n : null,
    counts: { x, n },
    cases: cases && n > 0 ? { x, n } : null,
  }));
  return chart(usable, { low: 0, high: 1 }, options);
}

/**
 * Control chart (XmR) of any other figure: points, days, an amount.
 * @param months in any order, each month once; null is a gap
 * @param scale least and greatest possible value, to which limits are clamped; null where there is none
 * @throws {RangeError} on a value that is not finite or outside its scale, and where `chartRates` does
 * @see METHOD.md#control-charts
 */
export function chartValues(
  months: readonly ValueMonth[],
  scale: Interval | null,
  options: ChartOptions = {},
): ControlChart {
  const { low, high } = scale ?? { low: -Infinity, high: Infinity };
  for (const { value } of months) {
    if (value === null || (Math.abs(value) <= LARGEST && value >= low && value <= high)) continue;
    throw new RangeError(`${value} does not lie on the scale of the chart`);
  }
  const rows = inOrderOfTime(months).map(({ month, value }) => ({ month, value, counts: null, cases: null }));
  return chart(rows, { low, high }, options);
}

const NO_SIGNALS: readonly Signal[] = [];
/** Stands for no month: there is one set of lines per usable month at most. */
const NO_MONTH = { value: 0, follows: false };
/** Beyond it sums of values would lose their cents, and in the end their finiteness. */
const LARGEST = 1e15;

interface Row {
  readonly month: MonthIndex;
  readonly value: number | null;
  readonly counts: RateMonth | { readonly x: number; readonly n: number } | null;
  readonly cases: { readonly x: number; readonly n: number } | null;
}

function chart(rows: readonly Row[], scale: Interval, options: ChartOptions): ControlChart {
  const { step = 1, baseline = BASELINE_POINTS, screen = true, reading = OUR_READING } = options;
  if (!(Number.isInteger(step) && step >= 1)) throw new RangeError(`points cannot lie ${step} months apart`);
  if (baseline !== null && !(Number.isInteger(baseline) && baseline >= LEAST_POINTS)) {
    throw new RangeError(`a baseline of ${baseline} points is too short`);
  }
  const points: ChartPoint[] = [];
  const phases: ChartPhase[] = [];
  for (const { from, rebase, rows: own } of phasesOf(rows, options.rebases ?? [])) {
    const usable = usableOf(own, step);
    const { phase, lines } = phaseOf(usable, { from, rebase, baseline, screen });
    phases.push(phase);
    const judged = lines.map((at, i): JudgedPoint => {
      const { value, follows } = usable[i] ?? NO_MONTH;
      return { value, lines: at, follows };
    });
    const signals = phase.silent === null ? signalsOf(judged, reading) : [];
    let next = 0;
    for (const { month, value, counts } of own) {
      const usual = value === null ? null : lines[next];
      points.push({
        month,
        value,
        x: counts?.x ?? null,
        n: counts?.n ?? null,
        centre: value === null ? null : phase.centre,
        low: usual ? Math.max(scale.low, usual.low) : null,
        high: usual ? Math.min(scale.high, usual.high) : null,
        signals: value === null ? NO_SIGNALS : (signals[next] ?? NO_SIGNALS),
      });
      if (value !== null) next++;
    }
  }
  return { points, phases };
}

interface Stretch {
  readonly from: MonthIndex;
  readonly rebase: Rebase | null;
  readonly rows: Row[];
}

/** Rows cut where somebody began anew. A rebase before the first row or after the last changes nothing. */
function phasesOf(rows: readonly Row[], rebases: readonly Rebase[]): Stretch[] {
  const cuts = inOrderOfTime(rebases);
  for (const { month, by, reason } of cuts) {
    if (by.trim() === "" || reason.trim() === "")
      throw new RangeError(`the rebase of month ${month} names no one or no reason`);
  }
  const phases: Stretch[] = [];
  for (const row of rows) {
    const rebase = cuts.findLast(({ month }) => month <= row.month) ?? null;
    const current = phases.at(-1);
    if (current && current.rebase === rebase) current.rows.push(row);
    else phases.push({ from: row.month, rebase, rows: [row] });
  }
  return phases;
}

function usableOf(rows: readonly Row[], step: number): Usable[] {
  let before: MonthIndex | null = null;
  return rows.flatMap(({ month, value, cases }) => {
    if (value === null) return [];
    const follows = before !== null && month - before <= step;
    before = month;
    return { month, value, cases, follows };
  });
}
