import type { Place } from "@/lib/contracts/league";

/** Where a unit stands among its company, by the whole of its likely range; `alone` without company. */
export type Position = "front" | "middle" | "behind" | "unclear" | "alone";

/** Thirds of a company are what one word can tell apart. */
const PARTS = 3;

/**
 * The part of the company in which a place lies: a third, when its whole likely range lies there; the middle, when it
 * reaches into one neighbouring third at most; unclear, when it reaches from the first third
 * into the last, or holds every place there is.
 */
export function positionOf({ rankLow, rankHigh, of }: Pick<Place, "rankLow" | "rankHigh" | "of">): Position {
  if (of < 2) return "alone";
  const third = (rank: number) => Math.min(PARTS - 1, Math.floor(((rank - 1) * PARTS) / of));
  const [first, last] = [third(rankLow), third(rankHigh)];
  if ((first === 0 && last === PARTS - 1) || (rankLow === 1 && rankHigh === of)) return "unclear";
  if (last === 0) return "front";
  return first === PARTS - 1 ? "behind" : "middle";
}
