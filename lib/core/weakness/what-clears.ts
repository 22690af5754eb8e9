import type { MonthIndex } from "../calendar/period";
import { wilsonInterval } from "../stats/wilson-interval";
import type { Evidence } from "./evidence";
import type { Blank } from "./find-blanks";
import { type DecliningInput, findDeclining } from "./find-declining";

/** What would take a flag away, with its figures. */
export type Remedy =
  | { readonly clearedBy: "do_duty"; readonly dutyType: string; readonly windowFrom: string; readonly windowTo: string }
  /** So many further good cases, if none leaves the window; the counts and limit reached with them. */
  | {
      readonly clearedBy: "good_cases";
      readonly node: string;
      readonly goodCases: number;
      readonly x: number;
      readonly n: number;
      readonly limit: number;
      readonly pass: number;
    }
  /** So many points on the better limit of a dimension or a figure without counts. */
  | { readonly clearedBy: "reach_pass"; readonly node: string; readonly missing: number; readonly pass: number }
  | { readonly clearedBy: "good_month"; readonly node: string; readonly x: number; readonly n: number }
  | { readonly clearedBy: "good_months"; readonly node: string; readonly months: number; readonly n: number }
  | { readonly clearedBy: "not_within_a_year"; readonly node: string; readonly n: number }
  | { readonly clearedBy: "record_ledger"; readonly ledger: string }
  | { readonly clearedBy: "measure_more"; readonly dimension: string; readonly missingShare: number };

/** Which way the node of a `behind` is better. */
export type Direction = "up" | "down";

const MONTHS_AHEAD = 12;

/**
 * What would clear one reason of weakness.
 * @param direction of the node behind; a dimension is up
 * @returns a duty is done, even late; behind, the least number of further good cases that brings the better limit to the
 * pass mark; where counts are not known, the distance of that limit from it
 * @throws {RangeError} when the evidence is none: its better limit already reaches the pass mark, or a share's pass mark
 * that no case can reach
 * @see METHOD.md#what-clears-a-flag
 */
export function whatClears(evidence: Evidence | Blank, direction: Direction = "up"): Remedy {
  switch (evidence.kind) {
    case "duty":
      return {
        clearedBy: "do_duty",
        dutyType: evidence.dutyType,
        windowFrom: evidence.windowFrom,
        windowTo: evidence.windowTo,
      };
    case "blank":
      return "ledger" in evidence
        ? { clearedBy: "record_ledger", ledger: evidence.ledger }
        : {
            clearedBy: "measure_more",
            dimension: evidence.dimension,
            missingShare: evidence.needed - evidence.measured,
          };
    case "behind":
      return whatClearsBehind(evidence, direction);
  }
}

function whatClearsBehind(
  { node, x, n, low, high, pass }: Extract<Evidence, { kind: "behind" }>,
  direction: Direction,
): Remedy {
  const missing = direction === "up" ? pass - high : low - pass;
  if (!(missing > 0 && missing < Infinity)) throw new RangeError(`${node} is not behind its pass mark`);
  if (x === null || n === null) return { clearedBy: "reach_pass", node, missing, pass };
  if (!(pass > 0 && pass < 1)) throw new RangeError(`no number of cases brings a share to ${pass}`);
  const limitWith = (good: number) =>
    direction === "up" ? wilsonInterval(x + good, n + good).high : wilsonInterval(x, n + good).low;
  const clears = (good: number) => (direction === "up" ? limitWith(good) >= pass : limitWith(good) <= pass);
  const goodCases = leastThat(clears);
  const reached = direction === "up" ? x + goodCases : x;
  return { clearedBy: "good_cases", node, goodCases, x: reached, n: n + goodCases, limit: limitWith(goodCases), pass };
}

/**
 * What would clear a decline, proved by judging again: the least good month to come, of as many cases as usual.
 * @param input what `findDeclining` found a decline in
 * @param n cases to be expected in a month, a whole number > 0
 * @returns `good_month` with the least favourable count that suffices; `good_months` when one month of full marks is not
 * enough; `not_within_a_year` when twelve are not
 * @throws {RangeError} when there is no decline to clear, n is no number of cases, or where `findDeclining` does
 * @see METHOD.md#what-clears-a-flag
 */
export function whatClearsDeclining(input: DecliningInput, n: number): Remedy {
  if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`${n} is no number of cases`);
  if (findDeclining(input) === null) throw new RangeError(`${input.node} does not decline`);
  const { node, direction, period, chart } = input;
  const step = chart?.step ?? 1;
  const counted = (good: number) => (direction === "down" ? n - good : good);
  const holds = (months: number, good: number) => {
    const ahead = Array.from({ length: months }, (_, i) => (period + (i + 1) * step) as MonthIndex);
    const made = ahead.map((month) => ({ month, x: counted(good), n }));
    const known = input.months.filter(({ month }) => month <= period);
    return (
      findDeclining({ ...input, months: [...known, ...made], period: (period + months * step) as MonthIndex }) === null
    );
  };
  if (holds(1, n)) {
    let [bad, good] = [-1, n];
    while (good - bad > 1) {
      const middle = (bad + good) >> 1;
      if (holds(1, middle)) good = middle;
      else bad = middle;
    }
    return { clearedBy: "good_month", node, x: counted(good), n };
  }
  for (let months = 2; months * step <= MONTHS_AHEAD; months++) {
    if (holds(months, n)) return { clearedBy: "good_months", node, months, n };
  }
  return { clearedBy: "not_within_a_year", node, n };
}

/** Least whole number from 1 on that passes a test which, once passed, every greater number passes. */
function leastThat(passes: (count: number) => boolean): number {
  let high = 1;
  while (!passes(high)) {
    high *= 2;
    if (!Number.isSafeInteger(high)) throw new RangeError("no number of cases suffices");
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}
