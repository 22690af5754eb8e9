import "server-only";
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "@/db/client";
import { unitSpells, units } from "@/db/schema/units";
import type { FoundUnit } from "@/lib/contracts/search";
import { type Scope, withinScope } from "@/lib/data/scope";

const parentSpells = alias(unitSpells, "parent_spells");

/** `text` as a pattern of LIKE in which every character means itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}

function like(value: SQL, pattern: string): SQL {
  return sql`${value} like ${pattern} escape '\\'`;
}

/**
 * Units within the scope whose code, name, full pinyin or initials match, as they are named today.
 * The beginning of a code, name or pinyin counts before a match inside; then by code.
 * @param text what was typed, not empty; case and inner spaces do not matter
 * @param limit most units returned
 */
export async function searchUnits(db: Db, scope: Scope, text: string, limit: number): Promise<FoundUnit[]> {
  const typed = literally(text.toLowerCase().replaceAll(/\s+/g, ""));
  const code = sql`lower(${units.code})`;
  const name = sql`lower(${unitSpells.name})`;
  const pinyin = sql`${unitSpells.pinyin}`;
  const begins = or(
    like(code, `${typed}%`),
    like(name, `${typed}%`),
    like(pinyin, `${typed}%`),
    like(pinyin, `% ${typed}%`),
  );
  return db
    .select({
      code: units.code,
      name: unitSpells.name,
      level: units.level,
      kind: unitSpells.kind,
      parentName: parentSpells.name,
    })
    .from(units)
    .innerJoin(unitSpells, and(eq(unitSpells.unitId, units.id), isNull(unitSpells.toOn)))
    .leftJoin(parentSpells, and(eq(parentSpells.unitId, unitSpells.parentId), isNull(parentSpells.toOn)))
    .where(
      and(
        withinScope(scope, units.id),
        or(begins, like(code, `%${typed}%`), like(name, `%${typed}%`), like(pinyin, `%${typed}%`)),
      ),
    )
    .orderBy(
      sql`${code} = ${text.toLowerCase()} or ${name} = ${text.toLowerCase()} desc`,
      sql`${begins} desc`,
      asc(units.code),
    )
    .limit(limit);
}
