import type { LeagueSort } from "@/lib/contracts/url/league-query";

export const COLUMN_IDS = [
  "rank",
  "place",
  "change",
  "name",
  "score",
  "median",
  "history",
  "completeness",
  "standing",
  "costs",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Column {
  readonly id: ColumnId;
  /** Px; null takes what is left. */
  readonly width: number | null;
  readonly sort: LeagueSort | null;
  /** Figures stand at the end of their column. */
  readonly figures?: boolean;
}

/** Columns of the league from left to right. */
export const COLUMNS: readonly Column[] = [
  { id: "rank", width: 132, sort: "rank" },
  { id: "place", width: 124, sort: null },
  { id: "change", width: 76, sort: "change" },
  { id: "name", width: null, sort: "name" },
  { id: "score", width: 64, sort: "score", figures: true },
  { id: "median", width: 128, sort: null },
  { id: "history", width: 108, sort: null },
  { id: "completeness", width: 72, sort: "completeness", figures: true },
  { id: "standing", width: 176, sort: "standing" },
  { id: "costs", width: 188, sort: null },
];
