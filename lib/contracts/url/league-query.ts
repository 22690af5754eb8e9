import { z } from "zod";
import { kindField, nodeField, peersField, periodField, searchField, unitField } from "./fields";

/** Columns the league can be sorted by. `rank` begins with the lowest places, as the page is read. */
export const LEAGUE_SORTS = ["rank", "change", "name", "score", "completeness", "standing"] as const;
export type LeagueSort = (typeof LEAGUE_SORTS)[number];
export const LEAGUE_ORDERS = ["asc", "desc"] as const;
export type LeagueOrder = (typeof LEAGUE_ORDERS)[number];

/** What the data of a league depends on. */
export const leagueDataQuery = z.strictObject({ period: periodField, unit: unitField, node: nodeField });

/** `/league`: the data, and how the reader looks at it. */
export const leagueQuery = leagueDataQuery.extend({
  kind: kindField,
  /** Code of a township among those shown. */
  township: unitField,
  peers: peersField,
  q: searchField,
  sort: z.enum(LEAGUE_SORTS).optional(),
  order: z.enum(LEAGUE_ORDERS).optional(),
  /** Whether lines say which branches cannot be told apart; they do where it is absent. */
  groups: z.enum(["off"]).optional(),
});
export type LeagueQuery = z.infer<typeof leagueQuery>;
