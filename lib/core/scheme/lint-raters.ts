import { binomialOf } from "../stats/binomial";
import { type SchemeWarning, warn } from "./scheme-warning";

/** Grades that one inspecting unit gave on one indicator, as shares 0–1, summed up. A unit, never a person. */
export interface RaterSummary {
  readonly rater: string;
  readonly indicator: string;
  readonly grades: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Grades at the top of the scale. */
  readonly top: number;
}

const LEAST_GRADES = 20;
/** Standard deviation below this part of what other raters show counts as hardly varying. */
const HARDLY = 0.25;
const MOSTLY_TOP = 0.9;
/** Chance of a false warning. */
const CHANCE = 0.001;
const ROUNDING = 1e-9;

/**
 * Raters whose grades hardly vary, or sit at the top far more often than other raters' on the same indicator.
 * @returns one warning per rater and indicator, in the order given; `variation` 1 in the details marks grades that hardly
 * vary, 0 grades at the top
 * @throws {RangeError} on sums that no grades between 0 and 1 can have
 * @see METHOD.md#scheme-check
 */
export function lintRaters(raters: readonly RaterSummary[]): SchemeWarning[] {
  raters.forEach(checkSummary);
  return raters.flatMap((own) => {
    const others = raters.filter(({ indicator, rater }) => indicator === own.indicator && rater !== own.rater);
    const grades = others.reduce((sum, one) => sum + one.grades, 0);
    if (own.grades < LEAST_GRADES || grades < LEAST_GRADES) return [];
    const topOfOthers = others.reduce((sum, one) => sum + one.top, 0) / grades;
    const topShare = own.top / own.grades;
    const details = { grades: own.grades, topOfOthers };
    if (topShare >= MOSTLY_TOP && binomialOf(own.grades, topOfOthers).atLeast(own.top) <= CHANCE) {
      return [warn("lenient_rater", [own.indicator], topShare, MOSTLY_TOP, { ...details, variation: 0 }, own.rater)];
    }
    // Within raters, so that differences between raters do not make the usual variation look wide.
    const usual = Math.sqrt(others.reduce((sum, one) => sum + one.grades * varianceOf(one), 0) / grades);
    const limit = HARDLY * usual;
    const found = Math.sqrt(varianceOf(own));
    // On a scale from 0 to 1 a variance v needs at least the share v of grades away from the commonest one.
    const sameByChance = (1 - usual * usual) ** own.grades;
    if (found >= limit - ROUNDING || sameByChance > CHANCE) return [];
    return [warn("lenient_rater", [own.indicator], found, limit, { ...details, variation: 1 }, own.rater)];
  });
}

function varianceOf({ grades, sum, sumOfSquares }: RaterSummary): number {
  return grades === 0 ? 0 : Math.max(0, sumOfSquares / grades - (sum / grades) ** 2);
}

function checkSummary({ grades, sum, sumOfSquares, top }: RaterSummary) {
  const room = ROUNDING * Math.max(1, grades);
  const whole = Number.isInteger(grades) && Number.isInteger(top) && top >= 0 && top <= grades;
  const fits = sumOfSquares >= 0 && sumOfSquares <= sum + room && sum <= grades + room;
  if (!(whole && fits)) throw new RangeError(`no ${grades} grades add up to ${sum} and ${sumOfSquares}`);
}
