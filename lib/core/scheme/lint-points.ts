import { FULL_POINTS, scoreGoalposts } from "../scoring/score-goalposts";
import type { Goalposts, Indicator } from "./scheme";
import { type SchemeWarning, warn } from "./scheme-warning";
import { LEAST_UNITS, type UnitResult } from "./unit-result";

/** Points that a single case may move. */
const CLIFF = 10;
/** Shares of the scored units. */
const AT_FULL_MARKS = 0.5;
const AT_ZERO = 0.2;
/** A figure better than one half earns something. */
const HALF = 0.5;
/** Share of the units to which an indicator applies that may have no figure: what remains is two thirds. */
const MISSING = 1 / 3;
const ROUNDING = 1e-9;

/** One scored unit on one indicator. */
interface Scored {
  readonly x: number | null;
  readonly n: number | null;
  readonly value: number;
  readonly points: number;
}

/**
 * What the points of one indicator show: cliffs, ceiling, floors, figures that are missing.
 * @param units in any order
 * @returns nothing for an indicator that informs
 * @see METHOD.md#scheme-check
 */
export function lintPoints(indicator: Indicator, units: readonly UnitResult[]): SchemeWarning[] {
  if (indicator.weight === 0 || !indicator.goalposts) return [];
  const scored = units.flatMap((unit): Scored[] => {
    const measured = unit.measurements.get(indicator.id);
    const points = unit.scores.get(indicator.id)?.score;
    return measured?.value == null || points == null
      ? []
      : [{ x: measured.x, n: measured.n, value: measured.value, points }];
  });
  return [
    ...lintCliffs(indicator.id, indicator.goalposts, scored),
    ...lintEnds(indicator.id, scored),
    ...lintHarshFloor(indicator, scored),
    ...lintMissing(indicator.id, units),
  ];
}

/** The unit for which one case more or less moves most stands as the example; the first by x and n among equals. */
function lintCliffs(id: string, goalposts: Goalposts, scored: readonly Scored[]): SchemeWarning[] {
  const steps = scored
    .flatMap(({ x, n, points }) => {
      // Amounts of money or hours have no single case.
      if (x === null || n === null || n <= 0 || !Number.isInteger(x) || !Number.isInteger(n)) return [];
      const near = [x - 1, x + 1].filter((other) => other >= 0 && other <= n);
      const moves = near.map((other) => Math.abs(scoreGoalposts(other / n, goalposts) - points));
      return { x, n, step: Math.max(0, ...moves) };
    })
    .filter(({ step }) => step > CLIFF + ROUNDING)
    .sort((a, b) => b.step - a.step || a.n - b.n || a.x - b.x);
  const [worst] = steps;
  if (!worst) return [];
  const details = { units: steps.length, of: scored.length, x: worst.x, n: worst.n };
  return [warn("cliff", [id], worst.step, CLIFF, details)];
}

function lintEnds(id: string, scored: readonly Scored[]): SchemeWarning[] {
  const of = scored.length;
  if (of < LEAST_UNITS) return [];
  const full = scored.filter(({ points }) => points >= FULL_POINTS - ROUNDING).length;
  const zero = scored.filter(({ points }) => points <= ROUNDING).length;
  return [
    ...(full / of > AT_FULL_MARKS ? [warn("ceiling", [id], full / of, AT_FULL_MARKS, { units: full, of })] : []),
    ...(zero / of > AT_ZERO ? [warn("floor", [id], zero / of, AT_ZERO, { units: zero, of })] : []),
  ];
}

/** Units that did more right than wrong and still earn nothing; the best of them is the figure. */
function lintHarshFloor({ id, kind, direction }: Indicator, scored: readonly Scored[]): SchemeWarning[] {
  if (kind === "duration" || kind === "gap") return [];
  const done = (value: number) => (direction === "up" ? value : 1 - value);
  const harsh = scored.filter(({ points, value }) => points <= ROUNDING && done(value) > HALF + ROUNDING);
  if (harsh.length === 0) return [];
  const best = Math.max(...harsh.map(({ value }) => done(value)));
  return [warn("harsh_floor", [id], best, HALF, { units: harsh.length, of: scored.length })];
}

function lintMissing(id: string, units: readonly UnitResult[]): SchemeWarning[] {
  const applicable = units
    .flatMap((unit) => unit.scores.get(id) ?? [])
    .filter((one) => one.absence !== "not_applicable");
  const missing = applicable.filter(({ score }) => score === null).length;
  const of = applicable.length;
  if (of < LEAST_UNITS || missing / of <= MISSING + ROUNDING) return [];
  return [warn("often_missing", [id], missing / of, MISSING, { units: missing, of })];
}
