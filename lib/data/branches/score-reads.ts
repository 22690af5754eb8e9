import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { evidence, scores, unitResults } from "@/db/schema/results";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { type Scope, withinScope } from "@/lib/data/scope";

/** Figures of one node of one unit, as stored. */
export type StoredScore = Omit<typeof scores.$inferSelect, "unitId">;

/** All figures of one unit in some result sets, in order of set and node. Nothing outside the scope. */
export async function listUnitScores(
  db: Db,
  scope: Scope,
  args: { readonly unitId: number; readonly resultSetIds: readonly number[]; readonly nodes?: readonly string[] },
): Promise<StoredScore[]> {
  return db
    .select({
      resultSetId: scores.resultSetId,
      node: scores.node,
      x: scores.x,
      n: scores.n,
      value: scores.value,
      valueLow: scores.valueLow,
      valueHigh: scores.valueHigh,
      score: scores.score,
      low: scores.low,
      high: scores.high,
      available: scores.available,
      absence: scores.absence,
      provisional: scores.provisional,
    })
    .from(scores)
    .where(
      and(
        eq(scores.unitId, args.unitId),
        inArray(scores.resultSetId, [...args.resultSetIds]),
        args.nodes ? inArray(scores.node, [...args.nodes]) : undefined,
        withinScope(scope, scores.unitId),
      ),
    )
    .orderBy(asc(scores.resultSetId), asc(scores.node));
}

/** What held for one unit as a whole in some result sets, with its evidence in order. Nothing outside the scope. */
export async function listUnitResults(
  db: Db,
  scope: Scope,
  args: { readonly unitId: number; readonly resultSetIds: readonly number[] },
) {
  const ids = [...args.resultSetIds];
  const [results, found] = await Promise.all([
    db
      .select({
        resultSetId: unitResults.resultSetId,
        kind: unitResults.kind,
        parentId: unitResults.parentId,
        monthsReported: unitResults.monthsReported,
        monthsOwed: unitResults.monthsOwed,
        standing: unitResults.standing,
        unrankedReasons: unitResults.unrankedReasons,
      })
      .from(unitResults)
      .where(
        and(
          eq(unitResults.unitId, args.unitId),
          inArray(unitResults.resultSetId, ids),
          withinScope(scope, unitResults.unitId),
        ),
      ),
    db
      .select({ resultSetId: evidence.resultSetId, detail: evidence.detail })
      .from(evidence)
      .where(
        and(eq(evidence.unitId, args.unitId), inArray(evidence.resultSetId, ids), withinScope(scope, evidence.unitId)),
      )
      .orderBy(asc(evidence.resultSetId), asc(evidence.ordinal)),
  ]);
  return new Map(
    results.map((result) => [
      result.resultSetId,
      {
        ...result,
        evidence: found
          .filter((row) => row.resultSetId === result.resultSetId)
          .map((row) => JSON.parse(row.detail) as Evidence),
      },
    ]),
  );
}
