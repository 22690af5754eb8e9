import type { League, LeagueRow } from "@/lib/contracts/league";
import type { Few, Movement } from "@/lib/contracts/overview";
import type { Standing } from "@/lib/core/weakness/evidence";
import type { UnitOutcome } from "./reads";

/** Longest of each list. */
const SHOWN = 5;

/**
 * What changed between two results: standings that rose or cleared, and scores that moved by more than the noise of
 * both periods.
 * @param before outcomes of the compared result, by code; empty when there is none
 */
export function movementOf(league: League, before: ReadonlyMap<string, UnitOutcome>): Movement {
  // Lowest first, as the lists are read.
  const now = [...league.rows.toReversed(), ...league.unranked];
  const compared = league.comparedWith !== null;
  const entered = now.flatMap(({ unit, name, standing }) => {
    const then = before.get(unit)?.standing ?? null;
    if (!compared || standing === null || weight(standing) <= weight(then ?? "clear")) return [];
    return [{ unit, name, before: then, standing }];
  });
  const left = now.flatMap(({ unit, name, standing }) => {
    const then = before.get(unit)?.standing ?? "clear";
    return standing === "clear" && then !== "clear" ? [{ unit, name, before: then }] : [];
  });
  const moved = league.rows.filter(({ change }) => change?.clear);
  return {
    comparedWith: league.comparedWith,
    entered: fewOf(entered.sort((a, b) => weight(b.standing) - weight(a.standing))),
    left: fewOf(left.sort((a, b) => weight(b.before) - weight(a.before))),
    risers: fewOf(movers(moved, 1)),
    fallers: fewOf(movers(moved, -1)),
  };
}

function weight(standing: Standing): number {
  return ["clear", "watch", "weak"].indexOf(standing);
}

/** Rows that moved one way, furthest first. */
function movers(rows: readonly LeagueRow[], way: 1 | -1) {
  return rows
    .flatMap(({ unit, name, change }) =>
      change && change.score * way > 0 ? [{ unit, name, change: change.score }] : [],
    )
    .sort((a, b) => (b.change - a.change) * way);
}

function fewOf<Item>(items: readonly Item[]): Few<Item> {
  return { items: items.slice(0, SHOWN), total: items.length };
}
