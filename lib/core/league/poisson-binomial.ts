import { entryAt } from "../stats/entry-at";

/**
 * Number of successes among independent trials with unequal probabilities, by exact convolution.
 * @param chances probabilities in [0, 1]
 * @param into room for one more entry than there are chances; entry m becomes P(m successes)
 * @see METHOD.md#rank-distribution
 */
export function convolveTrials(chances: Float64Array, into: Float64Array): void {
  into.fill(0);
  into[0] = 1;
  for (let trial = 0; trial < chances.length; trial++) {
    const chance = entryAt(chances, trial);
    if (chance === 0) continue;
    for (let m = trial + 1; m > 0; m--) {
      into[m] = entryAt(into, m) * (1 - chance) + entryAt(into, m - 1) * chance;
    }
    into[0] = entryAt(into, 0) * (1 - chance);
  }
}

/**
 * Takes one trial out of a convolution, from the end where dividing cannot magnify rounding: from no success upwards
 * while the chance is at most a half, from all successes downwards otherwise.
 * @param successes as `convolveTrials` gives them
 * @param chance the probability of the trial that goes
 * @param into room for one entry fewer
 */
export function removeTrial(successes: Float64Array, chance: number, into: Float64Array): void {
  const others = successes.length - 1;
  const miss = 1 - chance;
  let carried = 0;
  if (chance <= 0.5) {
    for (let m = 0; m < others; m++) {
      carried = Math.max(0, (entryAt(successes, m) - carried * chance) / miss);
      into[m] = carried;
    }
    return;
  }
  for (let m = others - 1; m >= 0; m--) {
    carried = Math.max(0, (entryAt(successes, m + 1) - carried * miss) / chance);
    into[m] = carried;
  }
}
