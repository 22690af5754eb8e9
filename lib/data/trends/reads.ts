import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { scores } from "@/db/schema/results";
import { type Scope, withinScope } from "@/lib/data/scope";

/** Figures of one node in one result set: of every branch within the scope, or of some. */
export async function listNodeFigures(
  db: Db,
  scope: Scope,
  args: { readonly resultSetId: number; readonly node: string; readonly unitIds?: readonly number[] },
) {
  return db
    .select({
      unitId: scores.unitId,
      x: scores.x,
      n: scores.n,
      value: scores.value,
      valueLow: scores.valueLow,
      valueHigh: scores.valueHigh,
      score: scores.score,
      low: scores.low,
      high: scores.high,
      absence: scores.absence,
      provisional: scores.provisional,
    })
    .from(scores)
    .where(
      and(
        eq(scores.resultSetId, args.resultSetId),
        eq(scores.node, args.node),
        args.unitIds
          ? sql`${scores.unitId} in (select value from json_each(${JSON.stringify(args.unitIds)}))`
          : undefined,
        withinScope(scope, scores.unitId),
      ),
    )
    .orderBy(asc(scores.unitId));
}

export type NodeFigureRow = Awaited<ReturnType<typeof listNodeFigures>>[number];
