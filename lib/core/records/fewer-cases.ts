import type { MonthIndex } from "../calendar/period";
import { binomialOf } from "../stats/binomial";
import { newcombeDifference } from "../stats/newcombe-difference";
import { Z95 } from "../stats/z";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

/** Counts of one unit over two windows of the same length, the later one last. */
export interface TwoWindows {
  readonly before: { readonly x: number; readonly n: number };
  readonly now: { readonly x: number; readonly n: number };
  /** Last months of the two windows. */
  readonly months: readonly [MonthIndex, MonthIndex];
}

/** The number of cases also follows weather and work: smaller falls are usual. */
const STRIKING_FALL = 0.25;
/** Each of two independent findings, so that both together stay below the chance of a false note. */
const ONE_SIDED = 0.025;

/**
 * Cases fall by a quarter and more while the share done rises, each beyond chance: hard cases may not be recorded.
 * @returns null unless the fall (exact, two Poisson counts compared by the binomial) and the rise (Newcombe) each have a
 * one-sided chance of at most 2.5 %, 0.06 % together
 * @throws {RangeError} on counts that cannot be
 * @see METHOD.md#record-quality-notes
 */
export function noteFewerCases({
  before,
  now,
  months,
}: TwoWindows): RecordNote<
  "fewer_cases_better_rate",
  "casesBefore" | "casesNow" | "shareBefore" | "shareNow" | "chance"
> | null {
  checkWhole(before.x, before.n);
  checkWhole(now.x, now.n);
  if (before.n === 0 || now.n === 0 || now.n > (1 - STRIKING_FALL) * before.n) return null;
  const fall = binomialOf(before.n + now.n, 0.5).atMost(now.n);
  if (fall > ONE_SIDED || newcombeDifference(now, before, Z95).low <= 0) return null;
  const chance = Math.min(FALSE_NOTE_CHANCE, fall * ONE_SIDED);
  return {
    kind: "fewer_cases_better_rate",
    figures: {
      casesBefore: before.n,
      casesNow: now.n,
      shareBefore: before.x / before.n,
      shareNow: now.x / now.n,
      chance,
    },
    months,
  };
}
