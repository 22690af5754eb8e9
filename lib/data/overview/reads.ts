import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unitResults } from "@/db/schema/results";
import { units } from "@/db/schema/units";
import type { Standing } from "@/lib/core/weakness/evidence";
import { listOf, rowsOf } from "@/lib/data/column-lists";
import { type Scope, withinScope } from "@/lib/data/scope";

/** What holds for a branch as a whole in one result set. */
export interface UnitOutcome {
  readonly unit: string;
  readonly standing: Standing;
  /** Ledger months reported, of those owed. */
  readonly reported: number;
  readonly owed: number;
}

/** Outcomes of the branches the scope may see, by code. */
export async function listOutcomes(db: Db, scope: Scope, resultSetId: number): Promise<Map<string, UnitOutcome>> {
  const [lists] = await db
    .select({
      unit: listOf(units.code),
      standing: listOf(unitResults.standing),
      reported: listOf(unitResults.monthsReported),
      owed: listOf(unitResults.monthsOwed),
    })
    .from(unitResults)
    .innerJoin(units, eq(units.id, unitResults.unitId))
    .where(and(eq(unitResults.resultSetId, resultSetId), withinScope(scope, unitResults.unitId)));
  return new Map(rowsOf<UnitOutcome>(lists).map((outcome) => [outcome.unit, outcome]));
}
