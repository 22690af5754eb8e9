import type { LeagueRow, Place } from "@/lib/contracts/league";
import { changeOf } from "@/lib/core/league/change";
import { competitionRanks } from "@/lib/core/league/competition-ranks";
import type { BranchKind, UnitId } from "@/lib/core/units/unit";
import type { NodeFigures } from "./figure-cache";
import { groupBy, isRanked, placeIn, type Ranked, type RankedFigure } from "./places";

/** The result a league is compared with. */
export interface EarlierLeague {
  readonly period: string;
  readonly figures: NodeFigures;
  readonly kinds: ReadonlyMap<UnitId, BranchKind>;
}

type Change = NonNullable<LeagueRow["change"]>;

/** Change of score and of places for units that were ranked then and are ranked now. */
export function changesOf(
  before: EarlierLeague | null,
  ranked: readonly Ranked[],
  county: ReadonlyMap<UnitId, Place>,
  peers: ReadonlyMap<UnitId, Place>,
): Map<UnitId, Change> {
  const changes = new Map<UnitId, Change>();
  if (!before) return changes;
  const figuresThen = [...before.figures.values()].filter(isRanked);
  const ranksThen = ranksOf(figuresThen);
  const byKind = groupBy(figuresThen, ({ unitId }) => before.kinds.get(unitId));
  const peerRanksThen = new Map([...byKind.values()].flatMap((figures) => [...ranksOf(figures)]));
  for (const { unitId, figure } of ranked) {
    const then = before.figures.get(unitId);
    const [rankThen, peerRankThen] = [ranksThen.get(unitId), peerRanksThen.get(unitId)];
    if (!then || !isRanked(then) || rankThen === undefined || peerRankThen === undefined) continue;
    const { score, clear } = changeOf(figure, then);
    changes.set(unitId, {
      score,
      places: rankThen - placeIn(county, unitId).rank,
      peerPlaces: peerRankThen - placeIn(peers, unitId).rank,
      clear,
    });
  }
  return changes;
}

function ranksOf(figures: readonly RankedFigure[]): Map<UnitId, number> {
  const ranks = competitionRanks(figures.map(({ score }) => score));
  return new Map(figures.flatMap(({ unitId }, i) => (ranks[i] ? [[unitId, ranks[i].rank] as const] : [])));
}
