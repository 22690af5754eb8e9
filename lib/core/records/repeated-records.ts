import type { MonthIndex } from "../calendar/period";
import { binomialOf } from "../stats/binomial";
import { inOrderOfTime, type RateMonth } from "../trends/series";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

/** One text as one unit wrote it in one ledger field: grouped by text, counted by month. */
export interface TextUse {
  /** Characters of the text without surrounding blanks. */
  readonly length: number;
  /** Months in which the text stands, each once, in any order. */
  readonly months: readonly MonthIndex[];
  /** Rows that carry it. */
  readonly rows: number;
}

/** A shorter text may be a set phrase. */
const LEAST_LENGTH = 20;
const LEAST_TEXT_MONTHS = 3;
const LEAST_FIGURE_MONTHS = 3;

/**
 * The same x of n month after month, where honest counts would have varied. All or none of the cases are left to
 * `noteAlwaysFull`. The chance is (months − run + 1) · Σ P(k)^run at the share x / n: the most that one stretch of equal
 * counts can have.
 * @param months whole counts, any order; n = 0 ends a run
 * @returns the longest run whose chance is at most 0.001 (the latest among equals), of three months or more; else null
 * @throws {RangeError} on counts that are not whole or x > n, or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteRepeatedFigures(
  months: readonly RateMonth[],
): RecordNote<"repeated_figures", "x" | "n" | "months" | "chance"> | null {
  for (const { x, n } of months) checkWhole(x, n);
  const rows = inOrderOfTime(months);
  const run = longestRun(
    rows,
    (one, before) => one.month === before.month + 1 && one.x === before.x && one.n === before.n,
  );
  const [first] = run;
  if (!first || run.length < LEAST_FIGURE_MONTHS || first.x === 0 || first.x === first.n) return null;
  const { x, n } = first;
  const chance = Math.min(1, (rows.length - run.length + 1) * binomialOf(n, x / n).sameAgain(run.length));
  if (chance > FALSE_NOTE_CHANCE) return null;
  return {
    kind: "repeated_figures",
    figures: { x, n, months: run.length, chance },
    months: run.map(({ month }) => month),
  };
}

/**
 * The same text of 20 characters and more in three months running. No chance is stated: two people do not write the same
 * 20 characters by accident, but a form may hold them.
 * @returns null when shorter or not in three neighbouring months
 * @throws {RangeError} on a negative length, fewer rows than months or a repeated month
 * @see METHOD.md#record-quality-notes
 */
export function noteRepeatedText({
  length,
  months,
  rows,
}: TextUse): RecordNote<"repeated_text", "length" | "months" | "rows"> | null {
  checkWhole(months.length, rows);
  checkWhole(0, length);
  const sorted = inOrderOfTime(months.map((month) => ({ month })));
  const run = longestRun(sorted, (one, before) => one.month === before.month + 1);
  if (length < LEAST_LENGTH || run.length < LEAST_TEXT_MONTHS) return null;
  return {
    kind: "repeated_text",
    figures: { length, months: run.length, rows },
    months: run.map(({ month }) => month),
  };
}

/** The longest stretch in which each row goes on from the one before; the latest among equals. */
function longestRun<Row>(rows: readonly Row[], goesOn: (row: Row, before: Row) => boolean): Row[] {
  let longest: Row[] = [];
  let current: Row[] = [];
  for (const row of rows) {
    const before = current.at(-1);
    current = before !== undefined && goesOn(row, before) ? [...current, row] : [row];
    if (current.length >= longest.length) longest = current;
  }
  return longest;
}
