import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unitResults } from "@/db/schema/results";
import { unitAncestors, unitSpells, units } from "@/db/schema/units";
import type { ShellUnit } from "@/lib/contracts/shell";
import { type Scope, withinScope } from "@/lib/data/scope";

export interface PlacedUnit extends ShellUnit {
  readonly id: number;
}

const UNIT = { id: units.id, code: units.code, level: units.level, name: unitSpells.name } as const;

function currentUnits(db: Db) {
  return db
    .select(UNIT)
    .from(units)
    .innerJoin(unitSpells, and(eq(unitSpells.unitId, units.id), isNull(unitSpells.toOn)))
    .$dynamic();
}

/** The unit that holds everything within the scope; null in a database without units. */
export async function findTopUnit(db: Db, scope: Scope): Promise<PlacedUnit | null> {
  if (scope.rootUnitId !== null) {
    const [root] = await db
      .select(UNIT)
      .from(units)
      .innerJoin(unitSpells, eq(unitSpells.unitId, units.id))
      .where(eq(units.id, scope.rootUnitId))
      .orderBy(desc(unitSpells.fromOn))
      .limit(1);
    return root ?? null;
  }
  const [top] = await currentUnits(db)
    .where(isNull(unitSpells.parentId))
    .orderBy(
      desc(sql`(select count(*) from ${unitAncestors} where ${unitAncestors.ancestorId} = ${units.id})`),
      asc(units.code),
    )
    .limit(1);
  return top ?? null;
}

/** Townships within the scope that exist today, by code. */
export function listTownships(db: Db, scope: Scope): Promise<PlacedUnit[]> {
  return currentUnits(db)
    .where(and(eq(units.level, "township"), withinScope(scope, units.id)))
    .orderBy(asc(units.code));
}

export interface Reported {
  readonly resultSetId: number;
  /** Unit right above the branches counted. */
  readonly parentId: number;
  readonly monthsReported: number;
  readonly monthsOwed: number;
}

/** Ledger months reported and owed, added up over the branches within the scope, per result set and superior unit. */
export function sumReported(db: Db, scope: Scope, resultSetIds: readonly number[]): Promise<Reported[]> {
  return db
    .select({
      resultSetId: unitResults.resultSetId,
      parentId: unitResults.parentId,
      monthsReported: sql<number>`sum(${unitResults.monthsReported})`,
      monthsOwed: sql<number>`sum(${unitResults.monthsOwed})`,
    })
    .from(unitResults)
    .where(and(inArray(unitResults.resultSetId, [...resultSetIds]), withinScope(scope, unitResults.unitId)))
    .groupBy(unitResults.resultSetId, unitResults.parentId)
    .orderBy(asc(unitResults.resultSetId), asc(unitResults.parentId));
}
