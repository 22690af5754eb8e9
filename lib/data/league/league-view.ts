import "server-only";
import { and, asc, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unitAncestors, unitSpells, units } from "@/db/schema/units";
import type { Disclosure, League, LeagueRow, UnrankedRow } from "@/lib/contracts/league";
import type { UnitLevel } from "@/lib/core/units/unit";
import { UnknownUnitError } from "@/lib/data/errors";
import { type Scope, withinScope } from "@/lib/data/scope";
import type { RankedLeague } from "./rank-league";

/** Which rows of a league a viewer is given, and how much of each. */
export interface LeagueView {
  /** The unit whose branches are shown; null where several units stand at the top and all are shown. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  /** Codes of the units at and below it; null for all. */
  readonly codes: ReadonlySet<string> | null;
  readonly disclosure: Disclosure;
}

interface UnitFound {
  readonly id: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
}

/**
 * The view of a scope on leagues. A scope that is one branch is given the published table of the whole county, and
 * everything of its own row; any other is given everything of the branches of `unitCode`, by default of its own unit.
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 */
export async function resolveView(db: Db, scope: Scope, unitCode: string | null): Promise<LeagueView> {
  const root = scope.rootUnitId === null ? null : await findUnit(db, eq(units.id, scope.rootUnitId));
  if (unitCode !== null && unitCode !== root?.code) {
    const unit = await getUnit(db, scope, unitCode);
    return { unit, codes: await listCodesBelow(db, unit.id), disclosure: { kind: "full" } };
  }
  if (root?.level === "branch") {
    return { ...(await viewOfAll(db)), disclosure: { kind: "ranks", own: root.code } };
  }
  if (root) return { unit: root, codes: await listCodesBelow(db, root.id), disclosure: { kind: "full" } };
  return { ...(await viewOfAll(db)), disclosure: { kind: "full" } };
}

/**
 * Makes sure that a scope may ask for a unit by name.
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 */
export async function checkUnit(db: Db, scope: Scope, unitCode: string): Promise<void> {
  await getUnit(db, scope, unitCode);
}

async function getUnit(db: Db, scope: Scope, unitCode: string): Promise<UnitFound> {
  const unit = await findUnit(db, and(eq(units.code, unitCode), withinScope(scope, units.id)));
  if (!unit) throw new UnknownUnitError(unitCode);
  return unit;
}

async function viewOfAll(db: Db): Promise<Pick<LeagueView, "unit" | "codes">> {
  const below = db.select({ id: unitAncestors.unitId }).from(unitAncestors).where(sql`${unitAncestors.depth} > 0`);
  const tops = await listUnits(db, notInArray(units.id, below));
  const [first, ...others] = tops;
  return { unit: first && others.length === 0 ? first : null, codes: null };
}

async function findUnit(db: Db, condition: ReturnType<typeof and>): Promise<UnitFound | null> {
  return (await listUnits(db, condition))[0] ?? null;
}

/** Units as their latest spell describes them. */
async function listUnits(db: Db, condition: ReturnType<typeof and>): Promise<UnitFound[]> {
  return db
    .select({
      id: units.id,
      code: units.code,
      level: units.level,
      name: unitSpells.name,
      latest: sql`max(${unitSpells.fromOn})`,
    })
    .from(units)
    .innerJoin(unitSpells, eq(unitSpells.unitId, units.id))
    .where(condition)
    .groupBy(units.id)
    .orderBy(asc(units.code));
}

async function listCodesBelow(db: Db, unitId: number): Promise<Set<string>> {
  const rows = await db
    .select({ code: units.code })
    .from(unitAncestors)
    .innerJoin(units, eq(units.id, unitAncestors.unitId))
    .where(eq(unitAncestors.ancestorId, unitId))
    .orderBy(asc(units.code));
  return new Set(rows.map(({ code }) => code));
}

/** The part of a league that a view allows. Ranks stay those among all. */
export function narrowLeague(league: RankedLeague, view: LeagueView): League {
  const shown = (row: { readonly unit: string }) => view.codes === null || view.codes.has(row.unit);
  const rows = league.rows.filter(shown);
  const unranked = league.unranked.filter(shown);
  const parents = new Set([...rows, ...unranked].map(({ parent }) => parent));
  const { disclosure } = view;
  const open = disclosure.kind === "full" ? () => true : (code: string) => code === disclosure.own;
  return {
    ...league,
    unit: view.unit && { code: view.unit.code, name: view.unit.name },
    disclosure,
    units: league.units.filter(({ code }) => parents.has(code)),
    rows: rows.map((row) => (open(row.unit) ? row : publishedRow(row))),
    unranked: unranked.map((row) => (open(row.unit) ? row : publishedUnranked(row))),
  };
}

/** What a county publishes of a branch: who it is, its score and place, and how they moved. */
function publishedRow(row: LeagueRow): LeagueRow {
  return { ...row, completeness: null, standing: null, evidence: [], evidencePeriod: null, costliest: [] };
}

function publishedUnranked(row: UnrankedRow): UnrankedRow {
  return { ...row, standing: null, evidence: [], evidencePeriod: null, reasons: [] };
}
