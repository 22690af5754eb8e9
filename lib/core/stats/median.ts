/**
 * The middle value; the mean of the two middle ones when their number is even.
 * @param values finite numbers in any order; not changed
 * @returns null when there are none
 * @throws {RangeError} on a value that is not finite
 * @see METHOD.md#median
 */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  // NaN and Infinity sort to the ends of a typed array, so both ends suffice.
  if (!Number.isFinite(sorted[0]) || !Number.isFinite(sorted[sorted.length - 1])) {
    throw new RangeError("the median needs finite values");
  }
  const upper = sorted[sorted.length >> 1] ?? 0;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[(sorted.length >> 1) - 1] ?? 0;
  return lower + (upper - lower) / 2;
}
