/** How many units stand clearly before and clearly behind each unit. */
export interface ClearPairs {
  readonly better: Float64Array;
  readonly worse: Float64Array;
}

/** In units of `key`: far above the rounding of its square roots, far below a difference that matters. */
const MARGIN = 1;

/**
 * Judges every pair of units: the first is clearly better when its lead, squared, exceeds the squared distance down to
 * its own lower limit plus the squared distance up to the other's upper limit.
 * @param key scores, falling
 * @param down squared distance from score to lower limit, same order and unit (squared) as `key`
 * @param up squared distance from score to upper limit
 * @see METHOD.md#rank-intervals
 */
export function countClearPairs(key: Float64Array, down: Float64Array, up: Float64Array): ClearPairs {
  const units = key.length;
  const better = new Float64Array(units);
  const worse = new Float64Array(units);
  /** Blocks [from, units) that stand clearly behind one unit each, counted where they begin. */
  const blocksFrom = new Float64Array(units + 1);
  const { least, most } = boundsFromTheEnd(up);
  for (let i = 0; i + 1 < units; i++) {
    const own = at(down, i);
    const score = at(key, i);
    // Before `open` nobody can be clearly worse, from `shut` on everybody is: only the units between are compared.
    const open = firstBelow(key, i + 1, score - Math.sqrt(own + at(least, i + 1)) + MARGIN);
    const shut = firstBelow(key, i + 1, score - Math.sqrt(own + at(most, i + 1)) - MARGIN);
    let behind = units - shut;
    for (let j = open; j < shut; j++) {
      const lead = score - at(key, j);
      if (lead * lead > own + at(up, j)) {
        behind++;
        better[j] = at(better, j) + 1;
      }
    }
    worse[i] = behind;
    blocksFrom[shut] = at(blocksFrom, shut) + 1;
  }
  let blocks = 0;
  for (let j = 0; j < units; j++) {
    blocks += at(blocksFrom, j);
    better[j] = at(better, j) + blocks;
  }
  return { better, worse };
}

/** Least and greatest value from each index to the end. */
function boundsFromTheEnd(values: Float64Array) {
  const least = values.slice();
  const most = values.slice();
  for (let i = values.length - 2; i >= 0; i--) {
    least[i] = Math.min(at(values, i), at(least, i + 1));
    most[i] = Math.max(at(values, i), at(most, i + 1));
  }
  return { least, most };
}

/** First index from `from` on whose score lies below `limit`; the number of units when there is none. */
function firstBelow(key: Float64Array, from: number, limit: number): number {
  let first = from;
  let to = key.length;
  while (first < to) {
    const middle = (first + to) >>> 1;
    if (at(key, middle) < limit) to = middle;
    else first = middle + 1;
  }
  return first;
}

/**
 * An entry inside the bounds of the array, which the loops above never leave: checking would cost as much as comparing.
 * It is kept to one kind of array, or the engine stops inlining it.
 */
function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
