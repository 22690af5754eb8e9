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
  readonly sort: LeagueSort | null;
  /** Figures stand at the end of their column. */
  readonly figures?: boolean;
}

/** Columns of the league from left to right; their widths stand in the style sheet. */
export const COLUMNS: readonly Column[] = [
  { id: "rank", sort: "rank" },
  { id: "place", sort: null },
  { id: "change", sort: "change" },
  { id: "name", sort: "name" },
  { id: "score", sort: "score", figures: true },
  { id: "median", sort: null },
  { id: "history", sort: null },
  { id: "completeness", sort: "completeness", figures: true },
  { id: "standing", sort: "standing" },
  { id: "costs", sort: null },
];
