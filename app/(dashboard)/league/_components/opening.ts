import { attentionOf } from "@/lib/contracts/attention";
import type { League, LeagueRow } from "@/lib/contracts/league";
import { packLeague, unpackLeague } from "@/lib/contracts/league-wire";
import type { AttentionItem } from "@/lib/contracts/overview";
import type { BranchKind } from "@/lib/core/units/unit";
import { arrangeRows, bestFirst } from "./arrange-rows";
import type { LeagueLook } from "./league-look";

/** What the page knows of a league before all its rows are here. */
export interface LeagueOpening {
  /** Everything of the league but most of its rows: the first ones as the address arranges them. */
  readonly league: League;
  /** The lowest rows of what is filtered, lowest last. */
  readonly lowest: readonly LeagueRow[];
  /** Why branches are marked: as many as are named beside the chart, and how many there are. */
  readonly reasons: Reasons;
  /** Rows in all, and after the filters of the address. */
  readonly ranked: number;
  readonly found: number;
  readonly kinds: Readonly<Partial<Record<BranchKind, number>>>;
  /** Ends of the scale that every mark of the table is drawn on, points. */
  readonly scale: Scale;
}

export interface Reasons {
  /** Those named are weak, or watched where none is weak. */
  readonly standing: "weak" | "watch";
  readonly named: readonly AttentionItem[];
  readonly total: number;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Rows that stand in the page itself, and those the chart begins with. */
const FIRST = 30;
const LOWEST = 20;
/** Branches whose reasons stand beside the chart; the table holds the rest. */
const NAMED = 6;

/** The part of a league that travels inside the page. */
export function openingOf(league: League, look: LeagueLook): LeagueOpening {
  const arranged = arrangeRows(league.rows, look);
  const kinds: Partial<Record<BranchKind, number>> = {};
  for (const { kind } of league.rows) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    league: asTravelled(league, arranged.slice(0, FIRST)),
    lowest: asTravelled(league, bestFirst(league.rows, look).slice(-LOWEST)).rows,
    reasons: reasonsOf(league, look),
    ranked: league.rows.length,
    found: arranged.length,
    kinds,
    scale: scaleOf(league.rows),
  };
}

/** Figures rounded as those of the whole league are on their way, so that no file differs by when it was asked for. */
function asTravelled(league: League, rows: readonly LeagueRow[]): League {
  return unpackLeague(packLeague({ ...league, rows }));
}

/** Branches named beside the chart under a look: its weak ones, or the watched ones where none is weak. */
export function reasonsOf(league: League, { kind, township }: Pick<LeagueLook, "kind" | "township">): Reasons {
  const marked = attentionOf(league).filter(
    (item) => (kind === null || item.kind === kind) && (township === null || item.parent === township),
  );
  const weak = marked.filter(({ standing }) => standing === "weak");
  const watched = weak.length === 0 && marked.length > 0;
  const shown = watched ? marked : weak;
  return { standing: watched ? "watch" : "weak", named: shown.slice(0, NAMED), total: shown.length };
}

/** Tens of points around everything a row's marks show, so that rows can be compared down a column. */
function scaleOf(rows: readonly LeagueRow[]): Scale {
  const least = rows.reduce((low, row) => Math.min(low, row.low, ...row.history.map((score) => score ?? 100)), 100);
  const most = rows.reduce((high, row) => Math.max(high, row.high), 0);
  const from = Math.max(0, Math.floor(least / 10) * 10);
  return { from, to: Math.min(100, Math.max(Math.ceil(most / 10) * 10, from + 10)) };
}
