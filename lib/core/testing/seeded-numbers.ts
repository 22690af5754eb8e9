/** Whole numbers from 0 to below a bound by Park and Miller's generator: the same sequence on every machine. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
