import type { Peers } from "@/lib/contracts/url/fields";
import type { LeagueOrder, LeagueQuery, LeagueSort } from "@/lib/contracts/url/league-query";
import type { BranchKind } from "@/lib/core/units/unit";

/** How a reader looks at a league that is there already; nothing of it changes a figure. */
export interface LeagueLook {
  /** Null for all. */
  readonly kind: BranchKind | null;
  readonly township: string | null;
  /** Company in which places and medians are given. */
  readonly peers: Peers;
  /** Part of a name, pinyin or code; empty for all. */
  readonly text: string;
  readonly sort: LeagueSort;
  readonly order: LeagueOrder;
  /** Whether lines say which branches cannot be told apart. */
  readonly grouped: boolean;
}

/** Order a column is first sorted in: what needs attention comes first. */
export const FIRST_ORDER: Readonly<Record<LeagueSort, LeagueOrder>> = {
  rank: "desc",
  change: "asc",
  name: "asc",
  score: "asc",
  completeness: "asc",
  standing: "desc",
};

/** The look an address asks for; places from the last one up where it asks for nothing. */
export function lookOf(query: LeagueQuery): LeagueLook {
  const sort = query.sort ?? "rank";
  return {
    kind: query.kind ?? null,
    township: query.township ?? null,
    peers: query.peers ?? "kind",
    text: query.q ?? "",
    sort,
    order: query.order ?? FIRST_ORDER[sort],
    grouped: query.groups !== "off",
  };
}

/** The address `search` with another look; what is as by default is left out. */
export function withLook(search: URLSearchParams, look: LeagueLook): URLSearchParams {
  const next = new URLSearchParams(search);
  const write = (name: string, value: string | null, unsaid: string | null) => {
    if (value === null || value === unsaid) next.delete(name);
    else next.set(name, value);
  };
  write("kind", look.kind, null);
  write("township", look.township, null);
  write("peers", look.peers, "kind");
  write("q", look.text, "");
  write("sort", look.sort, "rank");
  write("order", look.order, FIRST_ORDER[look.sort]);
  write("groups", look.grouped ? null : "off", null);
  return next;
}

/** Whether rows stand in the order of their scores, so that neighbours can be compared. */
export function isByScore({ sort }: LeagueLook): boolean {
  return sort === "rank" || sort === "score";
}

/** Whether rows are left out that belong to the league. */
export function isFiltered({ kind, township, text }: LeagueLook): boolean {
  return kind !== null || township !== null || text.trim() !== "";
}
