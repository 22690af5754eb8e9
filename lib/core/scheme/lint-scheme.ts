import { lintDesign } from "./lint-design";
import { lintInfluence } from "./lint-influence";
import { lintPoints } from "./lint-points";
import { lintRaters, type RaterSummary } from "./lint-raters";
import { lintRelations } from "./lint-relations";
import type { SchemeDocument } from "./scheme";
import { SCHEME_WARNINGS, type SchemeWarning, warn } from "./scheme-warning";
import type { UnitResult } from "./unit-result";

/** A scheme and what it did. */
export interface LintInput {
  readonly scheme: SchemeDocument;
  /** Results of every unit, in any order; empty for a scheme that has not been used yet. */
  readonly units: readonly UnitResult[];
  /** Reliability 0–1 by indicator id; an indicator without one is not judged. */
  readonly reliability: ReadonlyMap<string, number>;
  readonly raters: readonly RaterSummary[];
  /** Units with evidence of weakness in this period, of those that were judged. */
  readonly weak: { readonly units: number; readonly of: number };
}

const RELIABLE = 0.5;
const WEAK = 0.15;

/**
 * Everything questionable about a valid scheme and its results. Validity is `checkScheme`'s matter.
 * @returns in the order of `SCHEME_WARNINGS`, inside a kind in scheme order; empty when nothing is
 * @throws {RangeError} on a reliability outside 0 … 1, more weak units than units, or impossible sums of grades
 * @see METHOD.md#scheme-check
 */
export function lintScheme(input: LintInput): SchemeWarning[] {
  const { scheme, units, raters } = input;
  const found = [
    ...scheme.indicators.flatMap((indicator) => lintPoints(indicator, units)),
    ...lintRelations(scheme, units),
    ...lintReliability(input),
    ...lintInfluence(scheme, units),
    ...lintRaters(raters),
    ...lintDesign(scheme),
    ...lintWeak(input),
  ];
  // The sort is stable: inside a kind the order of the scheme stays.
  return found.sort((a, b) => SCHEME_WARNINGS.indexOf(a.warning) - SCHEME_WARNINGS.indexOf(b.warning));
}

function lintReliability({ scheme, reliability }: LintInput): SchemeWarning[] {
  return scheme.indicators.flatMap(({ id, weight }) => {
    const figure = reliability.get(id);
    if (figure === undefined || weight === 0) return [];
    if (!(figure >= 0 && figure <= 1)) throw new RangeError(`${figure} is no reliability of ${id}`);
    return figure < RELIABLE ? [warn("unreliable", [id], figure, RELIABLE, { weight })] : [];
  });
}

function lintWeak({ weak: { units, of } }: LintInput): SchemeWarning[] {
  if (!(units >= 0 && units <= of && of < Infinity)) throw new RangeError(`${units} of ${of} units cannot be weak`);
  return of > 0 && units / of > WEAK ? [warn("too_many_weak", [], units / of, WEAK, { units, of })] : [];
}
