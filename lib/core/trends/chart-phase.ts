import type { MonthIndex } from "../calendar/period";
import { median } from "../stats/median";
import { LIMIT_FACTOR, movingRangeOf } from "./moving-range";
import { exactLines, overdispersionOf, stretchedLines } from "./rate-limits";
import type { Rebase } from "./series";
import type { Lines } from "./signal-rules";

/** `run`: a line with its median and no limits; `xmr`: individual values; `p`: exact binomial; `p_prime`: Laney. */
export const CHART_KINDS = ["run", "xmr", "p", "p_prime"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Fewer usable points than this have no limits. */
export const LEAST_POINTS = 6;
/** From here on limits rest on the first so many points and stay. */
export const BASELINE_POINTS = 12;
/** Median cases a month from which single values may be charted as they are. */
const CASES_FOR_XMR = 40;

/** `median_only`: too few points; `trial`: limits move with every month; `frozen`: limits rest on a baseline. */
export type PhaseState = "median_only" | "trial" | "frozen";

/** A stretch of a chart with one set of limits. */
export interface ChartPhase {
  readonly from: MonthIndex;
  /** What began it; null for the first. */
  readonly rebase: Rebase | null;
  readonly kind: ChartKind;
  readonly state: PhaseState;
  /** Median of a run chart, mean or common share otherwise; null without a usable point. */
  readonly centre: number | null;
  /** Usable points on which centre and limits rest. */
  readonly basis: number;
  /** Why no point can be a signal; null where limits are drawn. */
  readonly silent: "too_few_points" | "no_variation" | null;
}

/** A usable month: counts are null where the figure is no rate of cases. */
export interface Usable {
  readonly month: MonthIndex;
  readonly value: number;
  readonly cases: { readonly x: number; readonly n: number } | null;
  readonly follows: boolean;
}

/** How a phase is to be made. */
interface PhaseOrder {
  readonly from: MonthIndex;
  readonly rebase: Rebase | null;
  readonly baseline: number | null;
  readonly screen: boolean;
}

/**
 * Kind, centre and limits of one phase.
 * @param usable months with a value, in order of time
 * @returns one set of lines per usable month; none where the phase has too few
 * @see METHOD.md#control-charts
 */
export function phaseOf(
  usable: readonly Usable[],
  { from, rebase, baseline, screen }: PhaseOrder,
): { phase: ChartPhase; lines: readonly Lines[] } {
  if (usable.length < LEAST_POINTS) {
    const centre = median(usable.map(({ value }) => value));
    const few = { kind: "run", state: "median_only", silent: "too_few_points" } as const;
    return { phase: { from, rebase, ...few, centre, basis: usable.length }, lines: [] };
  }
  const frozen = baseline !== null && usable.length >= baseline;
  const basis = frozen ? usable.slice(0, baseline) : usable;
  const { lines, ...made } = takesSingleValues(basis) ? singleLines(basis, usable, screen) : rateLines(basis, usable);
  return { phase: { from, rebase, ...made, state: frozen ? "frozen" : "trial", basis: basis.length }, lines };
}

interface MadeLines extends Pick<ChartPhase, "kind" | "centre" | "silent"> {
  readonly lines: readonly Lines[];
}

function takesSingleValues(basis: readonly Usable[]): boolean {
  const usual = median(basis.flatMap(({ cases }) => cases?.n ?? []));
  return usual === null || usual >= CASES_FOR_XMR;
}

function singleLines(basis: readonly Usable[], usable: readonly Usable[], screen: boolean): MadeLines {
  const { centre, average } = movingRangeOf(
    basis.map(({ value }) => value),
    basis.map(({ follows }) => follows),
    screen,
  );
  const reach = LIMIT_FACTOR * (average ?? 0);
  const limits = { centre, low: centre - reach, high: centre + reach };
  const warnings = { warnLow: centre - (2 / 3) * reach, warnHigh: centre + (2 / 3) * reach };
  const lines = { ...limits, ...warnings, above: 0.5, below: 0.5 };
  return { kind: "xmr", centre, silent: reach > 0 ? null : "no_variation", lines: usable.map(() => lines) };
}

function rateLines(basis: readonly Usable[], usable: readonly Usable[]): MadeLines {
  const cases = basis.flatMap((point) => point.cases ?? []);
  const n = cases.reduce((sum, one) => sum + one.n, 0);
  const centre = cases.reduce((sum, one) => sum + one.x, 0) / n;
  const silent = centre > 0 && centre < 1 ? null : "no_variation";
  const follows = basis.map((point) => point.follows);
  const spread = overdispersionOf(cases, follows, centre);
  const known = new Map<number, Lines>();
  const lines = usable.map((point) => {
    const size = point.cases?.n ?? 0;
    const at = known.get(size) ?? (spread === null ? exactLines(size, centre) : stretchedLines(size, centre, spread));
    known.set(size, at);
    return at;
  });
  return { kind: spread === null ? "p" : "p_prime", centre, silent, lines };
}
