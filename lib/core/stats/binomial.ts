/** The binomial distribution of one number of trials and one chance, worked out once and asked many times. */
export interface Binomial {
  /** P(X ≤ k); 0 below 0, 1 from n on. */
  atMost(k: number): number;
  /** P(X ≥ k), summed from the far end, so that a tail keeps its precision however small it is. */
  atLeast(k: number): number;
  /** Smallest k with P(X ≤ k) ≥ `probability`. */
  quantile(probability: number): number;
  /** Σ P(X = k)^power over all k: the chance that `power` independent draws are all the same. */
  sameAgain(power: number): number;
}

/** Room for rounding where a cumulative probability meets the one asked for. */
const ROUNDING = 1e-12;

/**
 * Exact binomial probabilities. Terms are built by their ratios outwards from the mode and divided by their sum, so that
 * no factorial is needed and nothing overflows.
 * @param n trials, a whole number ≥ 0
 * @param p chance of a success, 0 … 1
 * @throws {RangeError} when n is not a whole number from 0 on or p no chance
 * @see METHOD.md#exact-binomial-probabilities
 */
export function binomialOf(n: number, p: number): Binomial {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1)) throw new RangeError(`no binomial of ${n} trials at ${p}`);
  const terms = termsOf(n, p);
  const whole = sumOf(terms, 0, n);
  return {
    atMost: (k) => (k >= n ? 1 : Math.min(1, sumOf(terms, 0, Math.floor(k)) / whole)),
    atLeast: (k) => (k <= 0 ? 1 : Math.min(1, sumOf(terms, Math.ceil(k), n) / whole)),
    quantile: (probability) => quantileOf(terms, whole, probability),
    sameAgain: (power) =>
      Math.min(
        1,
        terms.reduce((sum, term) => sum + (term / whole) ** power, 0),
      ),
  };
}

/** P(X = k) for k = 0 … n, each in proportion to the greatest. */
function termsOf(n: number, p: number): Float64Array {
  const terms = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  terms[mode] = 1;
  const odds = p / (1 - p);
  for (let k = mode, term = 1; k < n && term > 0; k++) {
    term *= ((n - k) / (k + 1)) * odds;
    terms[k + 1] = term;
  }
  for (let k = mode, term = 1; k > 0 && term > 0; k--) {
    term *= k / (n - k + 1) / odds;
    terms[k - 1] = term;
  }
  return terms;
}

/** Sum of the terms from one place to another, the smaller end first. */
function sumOf(terms: Float64Array, from: number, to: number): number {
  let sum = 0;
  if ((terms[from] ?? 0) <= (terms[to] ?? 0)) for (let k = from; k <= to; k++) sum += terms[k] ?? 0;
  else for (let k = to; k >= from; k--) sum += terms[k] ?? 0;
  return sum;
}

function quantileOf(terms: Float64Array, whole: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is no probability`);
  const last = terms.length - 1;
  let sum = 0;
  for (let k = 0; k < last; k++) {
    sum += terms[k] ?? 0;
    if (sum >= whole * (probability - ROUNDING)) return k;
  }
  return last;
}
