/**
 * Probability of each count 0 … n of successes where the chance itself varies as a Beta distribution, or, with
 * overdispersion 0, where it does not: the binomial. Each term follows from its neighbour by a ratio, outwards from the
 * mean count, and the whole is divided by its sum, so that nothing overflows and no large numbers cancel. Terms under about
 * 1e-300 of the middle are 0.
 * @param n cases, a whole number ≥ 0
 * @param mean chance of a success, 0–1
 * @param overdispersion 1 / concentration of the Beta distribution, ≥ 0; above 0 the mean lies strictly between 0 and 1
 * @throws {RangeError} on other input
 * @see METHOD.md#binomial-and-beta-binomial-tails
 */
export function betaBinomialMasses(n: number, mean: number, overdispersion: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0 && mean >= 0 && mean <= 1)) {
    throw new RangeError(`no distribution of ${n} cases at ${mean}`);
  }
  const certain = mean === 0 || mean === 1;
  if (!(overdispersion >= 0 && overdispersion < Infinity) || (certain && overdispersion > 0)) {
    throw new RangeError(`no distribution with mean ${mean} and overdispersion ${overdispersion}`);
  }
  const mass = new Float64Array(n + 1);
  const start = Math.round(n * mean);
  const rest = 1 - mean;
  mass[start] = 1;
  let term = 1;
  for (let x = start; x < n && term > 0; x++) {
    term *= ((n - x) * (mean + x * overdispersion)) / ((x + 1) * (rest + (n - x - 1) * overdispersion));
    mass[x + 1] = term;
  }
  term = 1;
  for (let x = start; x > 0 && term > 0; x--) {
    term *= (x * (rest + (n - x) * overdispersion)) / ((n - x + 1) * (mean + (x - 1) * overdispersion));
    mass[x - 1] = term;
  }
  let sum = 0;
  for (let x = 0; x <= n; x++) sum += mass[x] as number;
  for (let x = 0; x <= n; x++) mass[x] = (mass[x] as number) / sum;
  return mass;
}
