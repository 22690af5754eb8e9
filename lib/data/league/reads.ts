import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { evidence, scores, unitResults } from "@/db/schema/results";
import type { UnrankedReason } from "@/lib/contracts/league";
import type { Absence } from "@/lib/core/measures/measurement";
import type { BranchKind, UnitId } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";
import { listOf, rowsOf } from "@/lib/data/column-lists";

// A rank depends on every unit of the result set, so these reads take no scope. They are for leagues alone, which are
// ranked as a whole and then give a viewer only what the scope allows.
// Figures keep 15 digits on their way through column lists.

/** A unit that took part in a result set. */
export interface Member {
  readonly unitId: UnitId;
  readonly kind: BranchKind;
  readonly parentId: UnitId;
  readonly monthsReported: number;
  readonly monthsOwed: number;
  readonly standing: Standing;
  readonly unrankedReasons: readonly UnrankedReason[];
  /** Changes exactly when something measured for the unit does. */
  readonly inputsHash: string;
}

/** All units of a result set. */
export async function listMembers(db: Db, resultSetId: number): Promise<Member[]> {
  const [lists] = await db
    .select({
      unitId: listOf(unitResults.unitId),
      kind: listOf(unitResults.kind),
      parentId: listOf(unitResults.parentId),
      monthsReported: listOf(unitResults.monthsReported),
      monthsOwed: listOf(unitResults.monthsOwed),
      standing: listOf(unitResults.standing),
      unrankedReasons: listOf(unitResults.unrankedReasons),
      inputsHash: listOf(unitResults.inputsHash),
    })
    .from(unitResults)
    .where(eq(unitResults.resultSetId, resultSetId));
  return rowsOf<Omit<Member, "unrankedReasons"> & { readonly unrankedReasons: string | null }>(lists).map((row) => ({
    ...row,
    unrankedReasons: row.unrankedReasons === null ? [] : (JSON.parse(row.unrankedReasons) as UnrankedReason[]),
  }));
}

/** Figures of one node of one unit. */
export interface StoredFigure {
  readonly unitId: UnitId;
  /** Points and limits 0–100; null when absent. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly available: number;
  readonly absence: Absence | null;
  readonly provisional: 0 | 1;
}

/**
 * Figures of several nodes of one result set, by node.
 * @param unitIds only these units; all when null
 */
export async function listFigures(
  db: Db,
  resultSetId: number,
  nodes: readonly string[],
  unitIds: readonly UnitId[] | null = null,
): Promise<Map<string, StoredFigure[]>> {
  if (nodes.length === 0) return new Map();
  const groups = await db
    .select({
      node: scores.node,
      unitId: listOf(scores.unitId),
      score: listOf(scores.score),
      low: listOf(scores.low),
      high: listOf(scores.high),
      available: listOf(scores.available),
      absence: listOf(scores.absence),
      provisional: listOf(scores.provisional),
    })
    .from(scores)
    .where(
      and(
        eq(scores.resultSetId, resultSetId),
        inArray(scores.node, [...nodes]),
        unitIds === null ? undefined : inArray(scores.unitId, [...unitIds]),
      ),
    )
    .groupBy(scores.node)
    .orderBy(asc(scores.node));
  return new Map(groups.map(({ node, ...lists }) => [node, rowsOf<StoredFigure>(lists)]));
}

/** Evidence found in one result set, by unit, in the order it was stored. */
export async function listEvidence(db: Db, resultSetId: number): Promise<Map<UnitId, Evidence[]>> {
  const rows = await db
    .select({ unitId: sql<UnitId>`${evidence.unitId}`, detail: evidence.detail })
    .from(evidence)
    .where(eq(evidence.resultSetId, resultSetId))
    .orderBy(asc(evidence.unitId), asc(evidence.ordinal));
  return byUnit(rows);
}

function byUnit(rows: readonly { unitId: UnitId; detail: string }[]): Map<UnitId, Evidence[]> {
  const found = new Map<UnitId, Evidence[]>();
  for (const { unitId, detail } of rows) {
    const list = found.get(unitId) ?? [];
    list.push(JSON.parse(detail) as Evidence);
    found.set(unitId, list);
  }
  return found;
}

/** Kind of each unit as it was in a result set. */
export async function listKinds(db: Db, resultSetId: number): Promise<Map<UnitId, BranchKind>> {
  const [lists] = await db
    .select({ unitId: listOf(unitResults.unitId), kind: listOf(unitResults.kind) })
    .from(unitResults)
    .where(eq(unitResults.resultSetId, resultSetId));
  return new Map(
    rowsOf<{ readonly unitId: UnitId; readonly kind: BranchKind }>(lists).map(({ unitId, kind }) => [unitId, kind]),
  );
}
