import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { scores, unitResults } from "@/db/schema/results";
import { unitAncestors } from "@/db/schema/units";
import type { Absence } from "@/lib/core/measures/measurement";
import type { BranchKind } from "@/lib/core/units/unit";
import { type Scope, withinScope } from "@/lib/data/scope";

/** Figures of one node over the branches of a unit: how many have one, why the others have none, and the figures. */
export interface NodeSpread {
  readonly measured: number;
  readonly provisional: number;
  readonly absent: Readonly<Record<Absence, number>>;
  /** Measured values, in no order. Empty for a node above the indicators. */
  readonly values: readonly number[];
  /** Points, in no order. */
  readonly scores: readonly number[];
}

/** The branches of a unit, as far as the scope reaches. */
const within = (scope: Scope, unitId: number, column: typeof scores.unitId | typeof unitResults.unitId) =>
  and(
    sql`${column} in (select ${unitAncestors.unitId} from ${unitAncestors} where ${unitAncestors.ancestorId} = ${unitId})`,
    withinScope(scope, column),
  );

/** Spread of every node of a result set over the branches of a unit, by node; figures travel as one list per node. */
export async function readSpreads(
  db: Db,
  scope: Scope,
  args: { readonly resultSetId: number; readonly unitId: number },
): Promise<ReadonlyMap<string, NodeSpread>> {
  const absent = (absence: Absence) => sql<number>`sum(${scores.absence} is ${absence})`;
  const rows = await db
    .select({
      node: scores.node,
      measured: sql<number>`count(${scores.value})`,
      provisional: sql<number>`sum(${scores.provisional})`,
      no_cases: absent("no_cases"),
      not_applicable: absent("not_applicable"),
      not_reported: absent("not_reported"),
      withheld: absent("withheld"),
      values: sql<string>`json_group_array(${scores.value}) filter (where ${scores.value} is not null)`,
      scores: sql<string>`json_group_array(${scores.score}) filter (where ${scores.score} is not null)`,
    })
    .from(scores)
    .where(and(eq(scores.resultSetId, args.resultSetId), within(scope, args.unitId, scores.unitId)))
    .groupBy(scores.node)
    .orderBy(asc(scores.node));
  return new Map(
    rows.map(({ node, measured, provisional, values, scores: points, ...absences }) => [
      node,
      {
        measured,
        provisional,
        absent: absences,
        values: JSON.parse(values) as number[],
        scores: JSON.parse(points) as number[],
      },
    ]),
  );
}

/** Scores of some nodes over the branches of a unit, one list per result set, node and kind. */
export async function readScoreLists(
  db: Db,
  scope: Scope,
  args: { readonly resultSetIds: readonly number[]; readonly nodes: readonly string[]; readonly unitId: number },
): Promise<{ resultSetId: number; node: string; kind: BranchKind; scores: number[] }[]> {
  const rows = await db
    .select({
      resultSetId: scores.resultSetId,
      node: scores.node,
      kind: unitResults.kind,
      scores: sql<string>`json_group_array(${scores.score})`,
    })
    .from(scores)
    .innerJoin(unitResults, and(eq(unitResults.resultSetId, scores.resultSetId), eq(unitResults.unitId, scores.unitId)))
    .where(
      and(
        inArray(scores.resultSetId, [...args.resultSetIds]),
        inArray(scores.node, [...args.nodes]),
        isNotNull(scores.score),
        within(scope, args.unitId, scores.unitId),
      ),
    )
    .groupBy(scores.resultSetId, scores.node, unitResults.kind)
    .orderBy(asc(scores.resultSetId), asc(scores.node), asc(unitResults.kind));
  return rows.map((row) => ({ ...row, scores: JSON.parse(row.scores) as number[] }));
}

/** Kind of each branch of a unit that took part in a result set, by row id. */
export async function listKindsWithin(
  db: Db,
  scope: Scope,
  args: { readonly resultSetId: number; readonly unitId: number },
): Promise<ReadonlyMap<number, BranchKind>> {
  const rows = await db
    .select({ unitId: unitResults.unitId, kind: unitResults.kind })
    .from(unitResults)
    .where(and(eq(unitResults.resultSetId, args.resultSetId), within(scope, args.unitId, unitResults.unitId)))
    .orderBy(asc(unitResults.unitId));
  return new Map(rows.map(({ unitId, kind }) => [unitId, kind]));
}
