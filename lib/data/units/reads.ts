import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unitAliases, unitSpells, units } from "@/db/schema/units";
import type { BranchKind, UnitLevel } from "@/lib/core/units/unit";
import { type Scope, withinScope } from "../scope";

/** A unit as its latest spell describes it. */
export interface UnitListing {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** Code of the unit right above; null for the county. */
  readonly parent: string | null;
  /** Null for a county or township. */
  readonly kind: BranchKind | null;
  /** First day it exists; first day it no longer does, null while it still does. */
  readonly from: string;
  readonly to: string | null;
}

/** What an import needs to find a unit: how it may be called, and when it existed. */
export interface UnitIdentity {
  readonly id: number;
  readonly code: string;
  readonly level: UnitLevel;
  /** Every name it has had. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly from: string;
  readonly to: string | null;
}

/** Units the scope may see, by code. */
export async function listUnits(db: Db, scope: Scope): Promise<UnitListing[]> {
  const spells = await listSpells(db, scope);
  const codes = new Map((await db.select({ id: units.id, code: units.code }).from(units)).map((u) => [u.id, u.code]));
  return [...byUnit(spells).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const parent = last.parentId === null ? null : (codes.get(last.parentId) ?? null);
    return [
      {
        ...{ code: last.code, level: last.level, name: last.name, parent, kind: last.kind },
        ...{ from: first.fromOn, to: last.toOn },
      },
    ];
  });
}

/** Every unit the scope may see, with all it has been called. */
export async function listUnitIdentities(db: Db, scope: Scope): Promise<UnitIdentity[]> {
  const spells = await listSpells(db, scope);
  const aliases = byUnit(
    await db
      .select({ id: unitAliases.unitId, alias: unitAliases.alias })
      .from(unitAliases)
      .where(withinScope(scope, unitAliases.unitId))
      .orderBy(asc(unitAliases.unitId), asc(unitAliases.alias)),
  );
  return [...byUnit(spells).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [
      {
        ...{ id: last.id, code: last.code, level: last.level, from: first.fromOn, to: last.toOn },
        names: [...new Set(own.map((spell) => spell.name))],
        aliases: (aliases.get(last.id) ?? []).map((row) => row.alias),
      },
    ];
  });
}

async function listSpells(db: Db, scope: Scope) {
  return db
    .select({
      id: units.id,
      code: units.code,
      level: units.level,
      name: unitSpells.name,
      parentId: unitSpells.parentId,
      kind: unitSpells.kind,
      fromOn: unitSpells.fromOn,
      toOn: unitSpells.toOn,
    })
    .from(units)
    .innerJoin(unitSpells, eq(unitSpells.unitId, units.id))
    .where(withinScope(scope, units.id))
    .orderBy(asc(units.code), asc(unitSpells.fromOn));
}

function byUnit<Row extends { readonly id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.id);
    if (own) own.push(row);
    else grouped.set(row.id, [row]);
  }
  return grouped;
}
