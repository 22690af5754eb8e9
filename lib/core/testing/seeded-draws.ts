import { seededGenerator } from "../stats/seeded-generator";

/** Half the distance between two neighbouring numbers of the generator. */
const HALF_A_STEP = 2 ** -33;

/** Draws from distributions, the same on every machine. */
export interface SeededDraws {
  /** Strictly between 0 and 1. */
  readonly chance: () => number;
  /** A whole number from 0 to below a bound. */
  readonly below: (bound: number) => number;
  readonly binomial: (cases: number, share: number) => number;
  readonly beta: (alpha: number, beta: number) => number;
}

/** Made-up data of a simulation study; never part of a result. */
export function seededDraws(seed: number): SeededDraws {
  const even = seededGenerator(seed);
  const chance = () => even() + HALF_A_STEP;
  const below = (bound: number) => Math.floor(even() * bound);
  const normal = () => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
  const binomial = (cases: number, share: number) => {
    let x = 0;
    for (let i = 0; i < cases; i++) if (chance() < share) x++;
    return x;
  };
  /** Marsaglia and Tsang (2000): a cubed normal draw, accepted or drawn anew. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * chance() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(chance()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (alpha: number, other: number) => {
    const one = gamma(alpha);
    return one / (one + gamma(other));
  };
  return { chance, below, binomial, beta };
}
