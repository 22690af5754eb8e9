import "server-only";
import type { Db } from "@/db/client";
import { BRANCHES_PER_PAGE, type BranchList, type BranchListing } from "@/lib/contracts/branch-list";
import type { LeagueRow, UnrankedRow } from "@/lib/contracts/league";
import type { BranchesQuery } from "@/lib/contracts/url/branches-query";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Standing } from "@/lib/core/weakness/evidence";
import { NoResultError } from "@/lib/data/errors";
import { rankedLeagueOf } from "@/lib/data/league/loaders";
import type { RankedLeague } from "@/lib/data/league/rank-league";
import { listMembers } from "@/lib/data/league/reads";
import { chooseResultSet, listResultSets, listUnitNames, type ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { findRootUnit, getUnit, listBranchCodes } from "./unit-reads";

/**
 * Branches of a unit with their result, by township and name, narrowed as asked, a page at a time.
 * @param args.unit the viewer's own unit when absent
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 * @returns no rows for a page beyond the last
 * @throws {NoResultError} {UnknownPeriodError}
 */
export async function loadBranches(db: Db, scope: Scope, args: BranchesQuery): Promise<BranchList> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const unit = args.unit
    ? await getUnit(db, scope, { code: args.unit, day: set.dataCutoff })
    : await findRootUnit(db, scope, set.dataCutoff);
  if (!unit) throw new NoResultError();
  const within = new Set(await listBranchCodes(db, scope, unit.id));
  const league = await rankedLeagueOf(db, sets, set, COMPOSITE);
  const rest = await restOf(db, set);
  const all = listingsOf(league, rest).filter((row) => within.has(row.unit));
  const found = all.filter((row) => matches(row, args));
  const pages = Math.max(1, Math.ceil(found.length / BRANCHES_PER_PAGE));
  const page = args.page ?? 1;
  return {
    stamp: league.stamp,
    unit: { code: unit.code, name: unit.name },
    all: all.length,
    found: found.length,
    kinds: countBy(all, ({ kind }) => kind),
    standings: {
      ...{ weak: 0, watch: 0, clear: 0, ...countBy(all, ({ standing }) => standing) },
      unranked: all.filter(isUnranked).length,
    },
    page,
    pages,
    rows: found.slice((page - 1) * BRANCHES_PER_PAGE, page * BRANCHES_PER_PAGE).map(({ pinyin: _, ...row }) => row),
  };
}

type Searchable = BranchListing & { readonly pinyin: string };

/** What a league row does not say of a branch that is not ranked. */
interface Rest {
  readonly pinyin: string;
  readonly completeness: number | null;
}

async function restOf(db: Db, set: ResultSet): Promise<ReadonlyMap<string, Rest>> {
  const names = await listUnitNames(db, set.dataCutoff);
  const members = await listMembers(db, set.id);
  return new Map(
    members.flatMap(({ unitId, monthsReported, monthsOwed }) => {
      const name = names.get(unitId);
      const completeness = monthsOwed === 0 ? null : monthsReported / monthsOwed;
      return name ? [[name.code, { pinyin: name.pinyin, completeness }]] : [];
    }),
  );
}

const NOT_RANKED = { score: null, low: null, high: null, county: null, peers: null } as const;

/** Ranked and unranked branches together, in order of the township's code and the own code. */
function listingsOf(league: RankedLeague, rest: ReadonlyMap<string, Rest>): Searchable[] {
  const names = new Map(league.units.map(({ code, name }) => [code, name]));
  const common = ({ unit, name, kind, parent, standing }: LeagueRow | UnrankedRow) => ({
    ...{ unit, name, kind, standing: standing ?? ("clear" as const) },
    parent: { code: parent, name: names.get(parent) ?? parent },
    pinyin: rest.get(unit)?.pinyin ?? "",
    completeness: rest.get(unit)?.completeness ?? null,
  });
  const ranked = league.rows.map((row) => {
    const { score, low, high, county, peers } = row;
    return { ...common(row), score, low, high, county, peers };
  });
  const unranked = league.unranked.map((row) => ({ ...common(row), ...NOT_RANKED }));
  return [...ranked, ...unranked].sort((a, b) => compare(a.parent.code, b.parent.code) || compare(a.unit, b.unit));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function matches(row: Searchable, { kind, standing, q }: BranchesQuery): boolean {
  if (kind && row.kind !== kind) return false;
  if (standing === "unranked" ? !isUnranked(row) : standing && row.standing !== standing) return false;
  const wanted = q?.trim().toLowerCase();
  if (!wanted) return true;
  return [row.name, row.unit, row.pinyin].some((text) => text.toLowerCase().includes(wanted));
}

function isUnranked({ county }: BranchListing): boolean {
  return county === null;
}

function countBy<Key extends BranchKind | Standing>(
  rows: readonly Searchable[],
  keyOf: (row: Searchable) => Key,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}
