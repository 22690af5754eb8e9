/** Numbers spread evenly over [0, 1), the same sequence for the same seed on every machine. */
export type SeededGenerator = () => number;

const WORD = 2 ** 32;

/**
 * The generator xoshiro128** (Blackman & Vigna 2021), its state filled from the seed by a Weyl sequence with a mixing
 * step, as its authors advise.
 * @param seed whole number 0 … 2³² − 1, to be recorded beside what it made
 * @throws {RangeError} on another seed
 * @see METHOD.md#robustness-to-the-method
 */
export function seededGenerator(seed: number): SeededGenerator {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < WORD)) throw new RangeError(`${seed} is no seed`);
  let weyl = seed;
  const filled = () => {
    weyl = (weyl + 0x9e3779b9) | 0;
    const half = Math.imul(weyl ^ (weyl >>> 16), 0x21f0aaad);
    const mixed = Math.imul(half ^ (half >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [filled(), filled(), filled(), filled()];
  return () => {
    const scrambled = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return (scrambled >>> 0) / WORD;
  };
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
