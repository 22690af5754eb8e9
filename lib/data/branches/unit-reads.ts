import "server-only";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "@/db/client";
import { unitAncestors, unitSpells, unitSuccessions, units } from "@/db/schema/units";
import type { Succession } from "@/lib/core/units/lineage";
import type { BranchKind, UnitLevel } from "@/lib/core/units/unit";
import { UnknownUnitError } from "@/lib/data/errors";
import { type Scope, withinScope } from "@/lib/data/scope";

/** A unit as it stood on one day; as it stood last where it had ended by then. */
export interface UnitAt {
  readonly id: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** Null for a county or township. */
  readonly kind: BranchKind | null;
  readonly parentId: number | null;
}

/** The spell that counts on a day: the last that began by then, else the first of all. */
function spellOn(day: string) {
  return sql`${unitSpells.id} = (select s.id from unit_spells s where s.unit_id = ${units.id}
    order by s.from_on <= ${day} desc, case when s.from_on <= ${day} then s.from_on end desc, s.from_on limit 1)`;
}

const UNIT = {
  id: units.id,
  code: units.code,
  level: units.level,
  name: unitSpells.name,
  kind: unitSpells.kind,
  parentId: unitSpells.parentId,
};

/**
 * The unit of a code.
 * @param day names and place as of this day
 * @throws {UnknownUnitError} when there is none, or when it lies outside the scope: from outside the two are one
 */
export async function getUnit(db: Db, scope: Scope, args: { readonly code: string; readonly day: string }) {
  const [unit] = await db
    .select(UNIT)
    .from(units)
    .innerJoin(unitSpells, spellOn(args.day))
    .where(and(eq(units.code, args.code), withinScope(scope, units.id)));
  if (!unit) throw new UnknownUnitError(args.code);
  return unit satisfies UnitAt;
}

/** The unit the scope begins at; the topmost unit where the scope is the whole database; null in an empty one. */
export async function findRootUnit(db: Db, scope: Scope, day: string): Promise<UnitAt | null> {
  const own = scope.rootUnitId === null ? sql`${unitSpells.parentId} is null` : eq(units.id, scope.rootUnitId);
  const [unit] = await db
    .select(UNIT)
    .from(units)
    .innerJoin(unitSpells, spellOn(day))
    .where(own)
    .orderBy(sql`${units.level} = 'county' desc`, asc(units.id))
    .limit(1);
  return unit ?? null;
}

/** Code and name of any unit by row id: of a unit's superior, or of those it was merged with. */
export async function getUnitName(db: Db, _scope: Scope, args: { readonly id: number; readonly day: string }) {
  const [unit] = await db
    .select({ code: units.code, name: unitSpells.name })
    .from(units)
    .innerJoin(unitSpells, spellOn(args.day))
    .where(eq(units.id, args.id));
  if (!unit) throw new RangeError(`no unit ${args.id}`);
  return unit;
}

/** Row ids of the branches at or below a unit, as the tree stands now. */
export async function listBranchIds(db: Db, scope: Scope, unitId: number): Promise<number[]> {
  const rows = await db
    .select({ id: units.id })
    .from(unitAncestors)
    .innerJoin(units, eq(units.id, unitAncestors.unitId))
    .where(and(eq(unitAncestors.ancestorId, unitId), eq(units.level, "branch"), withinScope(scope, units.id)))
    .orderBy(asc(units.id));
  return rows.map((row) => row.id);
}

/** Codes of the branches at or below a unit, as the tree stands now. */
export async function listBranchCodes(db: Db, scope: Scope, unitId: number): Promise<string[]> {
  const ids = await listBranchIds(db, scope, unitId);
  const rows = await db
    .select({ code: units.code })
    .from(units)
    .where(sql`${units.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy(asc(units.code));
  return rows.map((row) => row.code);
}

/** Every merge and split, oldest first. */
export async function listSuccessions(db: Db, _scope: Scope): Promise<Succession[]> {
  return db
    .select({
      predecessorId: unitSuccessions.predecessorId,
      successorId: unitSuccessions.successorId,
      kind: unitSuccessions.kind,
      onDay: unitSuccessions.onDay,
    })
    .from(unitSuccessions)
    .orderBy(asc(unitSuccessions.onDay), asc(unitSuccessions.predecessorId), asc(unitSuccessions.successorId));
}

/** First day any of the units existed. */
export async function getFirstDay(db: Db, _scope: Scope, unitIds: readonly number[]): Promise<string> {
  const [row] = await db
    .select({ day: sql<string | null>`min(${unitSpells.fromOn})` })
    .from(unitSpells)
    .where(inArray(unitSpells.unitId, [...unitIds]));
  if (!row?.day) throw new RangeError("a unit has at least one spell");
  return row.day;
}

export interface UnitSuccessionRow {
  readonly onDay: string;
  readonly kind: "merge" | "split";
  readonly role: "successor" | "predecessor";
  readonly otherCode: string;
  readonly otherName: string;
}

/** Merges and splits a unit took part in, oldest first, one row per other unit, under the name it had then. */
export async function listUnitSuccessions(db: Db, _scope: Scope, unitId: number): Promise<UnitSuccessionRow[]> {
  const other = alias(units, "other");
  const isSuccessor = sql<number>`${unitSuccessions.successorId} = ${unitId}`;
  const otherId = sql`case when ${isSuccessor} then ${unitSuccessions.predecessorId} else ${unitSuccessions.successorId} end`;
  const rows = await db
    .select({
      onDay: unitSuccessions.onDay,
      kind: unitSuccessions.kind,
      isSuccessor,
      otherCode: other.code,
      otherName: sql<string>`(select s.name from unit_spells s
        where s.unit_id = ${other.id} and s.from_on <= ${unitSuccessions.onDay} order by s.from_on desc limit 1)`,
    })
    .from(unitSuccessions)
    .innerJoin(other, sql`${other.id} = ${otherId}`)
    .where(or(eq(unitSuccessions.successorId, unitId), eq(unitSuccessions.predecessorId, unitId)))
    .orderBy(asc(unitSuccessions.onDay), asc(other.code));
  return rows.map(({ isSuccessor: successor, ...row }) => ({ ...row, role: successor ? "successor" : "predecessor" }));
}
