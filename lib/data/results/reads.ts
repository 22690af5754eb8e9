import "server-only";
import { asc, eq, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { resultSets } from "@/db/schema/results";
import { unitSpells, units } from "@/db/schema/units";
import type { PeriodKey } from "@/lib/core/calendar/period";
import type { UnitId } from "@/lib/core/units/unit";
import { listOf, rowsOf } from "@/lib/data/column-lists";
import { NoResultError, UnknownPeriodError } from "@/lib/data/errors";
import type { Scope } from "@/lib/data/scope";

/** One scoring of one period, without its figures. */
export interface ResultSet {
  readonly id: number;
  readonly period: PeriodKey;
  readonly schemeVersionId: number;
  readonly status: (typeof resultSets.$inferSelect)["status"];
  readonly dataCutoff: string;
  readonly inputsHash: string;
  readonly revision: number;
}

/** The list as it was last read, and the text it was made of: every request asks, hardly any finds a change. */
const lists = new WeakMap<Db, { readonly text: string; readonly sets: readonly ResultSet[] }>();

/**
 * The result set in force of each period, newest period first. In force is the one made last; a draft only where the
 * period has nothing else. Periods and their status are no secret: the list is the same for every scope.
 */
export async function listResultSets(db: Db, _scope: Scope): Promise<readonly ResultSet[]> {
  const [row] = await db
    .select({
      text: sql<string>`json_group_array(json_object(
        'id', ${resultSets.id}, 'period', ${resultSets.period}, 'schemeVersionId', ${resultSets.schemeVersionId},
        'status', ${resultSets.status}, 'dataCutoff', ${resultSets.dataCutoff}, 'inputsHash', ${resultSets.inputsHash},
        'revision', ${resultSets.revision}
      ))`,
    })
    .from(resultSets);
  const text = row?.text ?? "[]";
  const known = lists.get(db);
  if (known?.text === text) return known.sets;
  // Ordered here: a libSQL server does not parse an aggregate that orders its input.
  const all = (JSON.parse(text) as ResultSet[]).sort(inForceFirst);
  const sets = all.filter((set, i) => set.period !== all[i - 1]?.period);
  lists.set(db, { text, sets });
  return sets;
}

/** Newest period first; within a period drafts last, then the one made last first. */
function inForceFirst(a: ResultSet, b: ResultSet): number {
  if (a.period !== b.period) return a.period < b.period ? 1 : -1;
  return Number(a.status === "draft") - Number(b.status === "draft") || b.id - a.id;
}

/**
 * The result set of a period among those in force, newest first; the newest when none is named.
 * @throws {NoResultError} when there is none at all
 * @throws {UnknownPeriodError} when the period has none
 */
export function chooseResultSet(sets: readonly ResultSet[], period: string | undefined): ResultSet {
  const [newest] = sets;
  if (!newest) throw new NoResultError();
  if (period === undefined) return newest;
  const found = sets.find((set) => set.period === period);
  if (!found) throw new UnknownPeriodError(period);
  return found;
}

/**
 * The result set in force of a period, of the newest period when none is named.
 * @throws {NoResultError} when there is none at all
 * @throws {UnknownPeriodError} when the period has none
 */
export async function getResultSet(db: Db, scope: Scope, period: string | undefined): Promise<ResultSet> {
  return chooseResultSet(await listResultSets(db, scope), period);
}

/** What a unit was called, and where it stood, on one day. */
export interface UnitName {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly pinyin: string;
}

/** Names of all units as of a day: of the spell that held then, or the last one before it. */
export async function listUnitNames(db: Db, day: string): Promise<Map<UnitId, UnitName>> {
  const spells = db
    .select({ id: units.id, code: units.code, name: unitSpells.name, pinyin: unitSpells.pinyin })
    .from(unitSpells)
    .innerJoin(units, eq(units.id, unitSpells.unitId))
    .where(lte(unitSpells.fromOn, day))
    .orderBy(asc(unitSpells.unitId), asc(unitSpells.fromOn))
    .as("spells");
  const [lists] = await db
    .select({
      id: listOf(spells.id),
      code: listOf(spells.code),
      name: listOf(spells.name),
      pinyin: listOf(spells.pinyin),
    })
    .from(spells);
  return new Map(rowsOf<UnitName>(lists).map((unit) => [unit.id, unit]));
}
