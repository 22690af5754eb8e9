import type { Place } from "@/lib/contracts/league";
import { competitionRanks } from "@/lib/core/league/competition-ranks";
import { rankIntervals, type ScoreWithLimits } from "@/lib/core/league/rank-intervals";
import { median } from "@/lib/core/stats/median";
import type { BranchKind, UnitId } from "@/lib/core/units/unit";
import type { Member, StoredFigure } from "./reads";

/** A figure with a score. */
export type RankedFigure = StoredFigure & ScoreWithLimits;

/** A unit that has a score. */
export interface Ranked extends Member {
  readonly figure: RankedFigure;
}

/** Whether a figure has a place in a league. */
export function isRanked(figure: StoredFigure): figure is RankedFigure {
  return figure.score !== null && figure.low !== null && figure.high !== null;
}

/** Places of units among themselves, by unit. */
export function placesOf(ranked: readonly Ranked[]): Map<UnitId, Place> {
  const ranks = competitionRanks(ranked.map(({ figure }) => figure.score));
  const intervals = rankIntervals(ranked.map(({ figure }) => figure));
  const places = new Map<UnitId, Place>();
  ranked.forEach(({ unitId }, i) => {
    const [rank, interval] = [ranks[i], intervals[i]];
    if (!rank || !interval) return;
    const { rankLow, rankHigh } = interval;
    places.set(unitId, { rank: rank.rank, rankLow, rankHigh, tied: rank.tied, of: ranked.length });
  });
  return places;
}

/** Places of units among those of their kind. */
export function placesWithinKind(ranked: readonly Ranked[]): Map<UnitId, Place> {
  const byKind = groupBy(ranked, ({ kind }) => kind);
  return new Map([...byKind.values()].flatMap((peers) => [...placesOf(peers)]));
}

/** @throws {RangeError} when the unit was not placed */
export function placeIn(places: ReadonlyMap<UnitId, Place>, unitId: UnitId): Place {
  const place = places.get(unitId);
  if (!place) throw new RangeError(`unit ${unitId} has a score and no place`);
  return place;
}

/** Median score of each kind that has a ranked unit. */
export function mediansByKind(ranked: readonly Ranked[]): Partial<Record<BranchKind, number>> {
  const medians: Partial<Record<BranchKind, number>> = {};
  for (const [kind, peers] of groupBy(ranked, (member) => member.kind)) {
    const middle = median(peers.map(({ figure }) => figure.score));
    if (middle !== null) medians[kind] = middle;
  }
  return medians;
}

/** Items by a key of theirs, keys in order of first appearance. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
