import { queryOptions } from "@tanstack/react-query";
import type { League } from "@/lib/contracts/league";
import { type PackedLeague, unpackLeague } from "@/lib/contracts/league-wire";

/** A league named in full, so that one address means one league. */
export interface LeagueName {
  readonly period: string;
  /** Null for the viewer's own unit. */
  readonly unit: string | null;
  readonly node: string;
}

/** Where the data of a league stands; the page asks for it early under this very address. */
export function leagueAddress({ period, unit, node }: LeagueName): string {
  return `/api/v1/league?${new URLSearchParams({ period, ...(unit !== null && { unit }), node })}`;
}

/** The whole league, all rows. */
export function leagueQuery(name: LeagueName) {
  return queryOptions({
    queryKey: ["league", name.period, name.unit, name.node],
    queryFn: async ({ signal }): Promise<League> => {
      const response = await fetch(leagueAddress(name), { signal });
      if (!response.ok) throw new Error(`the league answered ${response.status}`);
      return unpackLeague((await response.json()) as PackedLeague);
    },
  });
}
