import { rankingKey } from "../league/competition-ranks";
import { entryAt } from "../stats/entry-at";

/** More units would not fit beside a score into one number. */
export const MOST_UNITS = 2 ** 16;
const FULL_POINTS = 100;

/**
 * Competition ranks of many units, again and again: score and row number are packed into one number each, so that a
 * plain numeric sort orders both. The same ranks as `competitionRanks`.
 * @param scores points 0–100, finite
 * @param packed room for one entry per unit
 * @param into ranks by unit
 * @see METHOD.md#robustness-to-the-method
 */
export function rankColumn(scores: Float64Array, packed: Float64Array, into: Uint32Array): void {
  const best = rankingKey(FULL_POINTS);
  for (let unit = 0; unit < scores.length; unit++) {
    packed[unit] = (best - rankingKey(entryAt(scores, unit))) * MOST_UNITS + unit;
  }
  packed.sort();
  let rank = 0;
  let before = -1;
  for (let place = 0; place < packed.length; place++) {
    const entry = entryAt(packed, place);
    const key = Math.floor(entry / MOST_UNITS);
    if (key !== before) rank = place + 1;
    before = key;
    into[entry - key * MOST_UNITS] = rank;
  }
}
