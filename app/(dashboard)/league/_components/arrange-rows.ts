import type { LeagueRow } from "@/lib/contracts/league";
import type { LeagueSort } from "@/lib/contracts/url/league-query";
import { isFiltered, type LeagueLook } from "./league-look";

/** Rows a look leaves, in its order. Equal ones stand lowest place first, so that the order is always the same. */
export function arrangeRows(rows: readonly LeagueRow[], look: LeagueLook): LeagueRow[] {
  const kept = isFiltered(look) ? rows.filter(keeps(look)) : rows;
  if (look.sort === "rank") return look.order === "asc" ? [...kept] : kept.toReversed();
  const sorted = kept.toReversed().sort(COMPARE[look.sort]);
  return look.order === "asc" ? sorted : withAbsentLast(sorted.reverse(), look.sort);
}

/** Rows of a kind and township, best first, whatever is typed. */
export function bestFirst(
  rows: readonly LeagueRow[],
  look: Pick<LeagueLook, "kind" | "township">,
): readonly LeagueRow[] {
  return look.kind === null && look.township === null ? rows : rows.filter(keeps({ ...look, text: "" }));
}

function keeps({ kind, township, text }: Pick<LeagueLook, "kind" | "township" | "text">): (row: LeagueRow) => boolean {
  const typed = text.trim().toLowerCase();
  return (row) =>
    (kind === null || row.kind === kind) &&
    (township === null || row.parent === township) &&
    (typed === "" ||
      row.name.toLowerCase().includes(typed) ||
      row.pinyin.includes(typed) ||
      row.unit.toLowerCase().includes(typed));
}

/** Ascending order of each column; what is absent stands last. Rows come best first, so `rank` needs none. */
const COMPARE: Readonly<Record<Exclude<LeagueSort, "rank">, (a: LeagueRow, b: LeagueRow) => number>> = {
  score: (a, b) => a.score - b.score,
  change: (a, b) => absentLast(a.change?.score, b.change?.score),
  completeness: (a, b) => absentLast(a.completeness, b.completeness),
  name: (a, b) => compareText(a.pinyin || a.name, b.pinyin || b.name),
  standing: (a, b) => severity(a) - severity(b),
};

function absentLast(a: number | null | undefined, b: number | null | undefined): number {
  if (a == null || b == null) return a == null ? (b == null ? 0 : 1) : -1;
  return a - b;
}

/** Turning an order round brings what is absent to the front; it belongs at the end in either order. */
function withAbsentLast(rows: LeagueRow[], sort: LeagueSort): LeagueRow[] {
  const absent = (row: LeagueRow) =>
    (sort === "change" && row.change === null) || (sort === "completeness" && row.completeness === null);
  return rows.some(absent) ? [...rows.filter((row) => !absent(row)), ...rows.filter(absent)] : rows;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Weak over watched over a question over nothing. */
function severity({ standing, evidence }: LeagueRow): number {
  if (standing === "weak") return 3;
  if (standing === "watch") return 2;
  return evidence.length > 0 ? 1 : 0;
}
