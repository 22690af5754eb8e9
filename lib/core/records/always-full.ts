import { inOrderOfTime, type RateMonth } from "../trends/series";
import { checkWhole, FALSE_NOTE_CHANCE, type RecordNote } from "./record-note";

const MONTHS = 12;

/**
 * Twelve months without a single case missed, where branches elsewhere miss some: the chance is the usual share to the
 * power of all cases.
 * @param months whole counts in any order; the last twelve with cases are looked at
 * @param usualShare share reached by all comparable units together, 0 … 1
 * @returns null when a case was missed, months are fewer, or the chance is above 0.001
 * @throws {RangeError} on impossible counts, a repeated month or a share outside 0 … 1
 * @see METHOD.md#record-quality-notes
 */
export function noteAlwaysFull(
  months: readonly RateMonth[],
  usualShare: number,
): RecordNote<"always_full", "n" | "months" | "usualShare" | "chance"> | null {
  if (!(usualShare >= 0 && usualShare <= 1)) throw new RangeError(`${usualShare} is no share`);
  for (const { x, n } of months) checkWhole(x, n);
  const last = inOrderOfTime(months)
    .filter(({ n }) => n > 0)
    .slice(-MONTHS);
  if (last.length < MONTHS || last.some(({ x, n }) => x < n)) return null;
  const n = last.reduce((sum, one) => sum + one.n, 0);
  const chance = usualShare ** n;
  if (chance > FALSE_NOTE_CHANCE) return null;
  return {
    kind: "always_full",
    figures: { n, months: last.length, usualShare, chance },
    months: last.map(({ month }) => month),
  };
}
