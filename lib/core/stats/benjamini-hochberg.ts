/**
 * p-values adjusted for their number, so that among those at or below a level the expected share of false ones is at most that level.
 * @param p probabilities 0–1 in any order; not changed
 * @returns adjusted values 0–1, in the order of the input, never below the value itself
 * @throws {RangeError} on what is not a probability
 * @see METHOD.md#many-tests-at-once
 */
export function adjustByBenjaminiHochberg(p: readonly number[]): number[] {
  for (const value of p) if (!(value >= 0 && value <= 1)) throw new RangeError(`${value} is not a probability`);
  const order = Uint32Array.from(p.keys()).sort((i, j) => (p[j] ?? 0) - (p[i] ?? 0));
  const adjusted = new Array<number>(p.length);
  let least = 1;
  order.forEach((row, i) => {
    const value = p[row] ?? 1;
    // n / n = 1 times a value is the value; a quotient below it is rounding.
    least = Math.min(least, Math.max(value, (value * p.length) / (p.length - i)));
    adjusted[row] = least;
  });
  return adjusted;
}
