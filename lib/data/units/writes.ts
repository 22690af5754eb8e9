import "server-only";
import type { UnitEntry, UnitTree } from "@/lib/contracts/unit-tree";
import type { UnitLevel } from "@/lib/core/units/unit";
import type { Executor } from "../ledgers/executor";
import { pinyinOf } from "./pinyin";
import { type TreeFault, treeFaults } from "./tree-faults";

/** A unit file that cannot be loaded, with every reason at once. */
export class UnitTreeError extends Error {
  override name = "UnitTreeError";
  constructor(readonly faults: readonly TreeFault[]) {
    super(faults.map(({ fault, unit, value }) => `${unit}: ${fault} (${value})`).join("; "));
  }
}

/**
 * Loads units with their spells, aliases and successions; a unit named again is replaced as a whole, its identity
 * stays. Units not named are left alone. Call it inside a transaction.
 * @returns how many of the units named were not known before, and how many were
 * @throws {UnitTreeError} when the tree cannot stand; nothing is written then
 */
export async function recordUnits(db: Executor, tree: UnitTree): Promise<{ added: number; replaced: number }> {
  const known = await knownLevels(db);
  const faults = treeFaults(tree, known);
  if (faults.length > 0) throw new UnitTreeError(faults);

  const codes = JSON.stringify(tree.units.map((unit) => unit.code));
  await db.execute({
    sql: "insert or ignore into units (code, level) select value ->> 0, value ->> 1 from json_each(?)",
    args: [JSON.stringify(tree.units.map((unit) => [unit.code, unit.level]))],
  });
  for (const table of ["unit_spells", "unit_aliases"]) {
    await db.execute({
      sql: `delete from ${table} where unit_id in (select id from units where code in (select value from json_each(?)))`,
      args: [codes],
    });
  }
  await insertSpells(db, tree.units);
  await db.execute({
    sql: `insert into unit_aliases (alias, unit_id)
          select a.value ->> 1, u.id from json_each(?) a join units u on u.code = a.value ->> 0`,
    args: [JSON.stringify(tree.units.flatMap(({ code, aliases }) => [...new Set(aliases)].map((a) => [code, a])))],
  });
  await insertSuccessions(db, tree);
  await rewriteAncestors(db);
  const replaced = tree.units.filter((unit) => known.has(unit.code)).length;
  return { added: tree.units.length - replaced, replaced };
}

async function knownLevels(db: Executor): Promise<Map<string, UnitLevel>> {
  const { rows } = await db.execute("select code, level from units");
  return new Map(rows.map((row) => [String(row.code), String(row.level) as UnitLevel]));
}

async function insertSpells(db: Executor, units: readonly UnitEntry[]): Promise<void> {
  const spells = units.flatMap(({ code, spells }) =>
    spells.map((s) => [
      ...[code, s.from, s.to ?? null, s.name, pinyinOf(s.name), s.parent ?? null, s.kind ?? null],
      ...[s.households ?? null, s.members ?? null, s.fullMembers ?? null, Number(s.hasCommittee), Number(s.hasGroups)],
    ]),
  );
  await db.execute({
    sql: `insert into unit_spells (unit_id, from_on, to_on, name, pinyin, parent_id, kind, households, members,
            full_members, has_committee, has_groups)
          select u.id, s.value ->> 1, s.value ->> 2, s.value ->> 3, s.value ->> 4, p.id, s.value ->> 6, s.value ->> 7,
            s.value ->> 8, s.value ->> 9, s.value ->> 10, s.value ->> 11
          from json_each(?) s join units u on u.code = s.value ->> 0 left join units p on p.code = s.value ->> 5`,
    args: [JSON.stringify(spells)],
  });
}

async function insertSuccessions(db: Executor, { successions }: UnitTree): Promise<void> {
  await db.execute({
    sql: `insert into unit_successions (predecessor_id, successor_id, kind, on_day)
          select p.id, n.id, s.value ->> 2, s.value ->> 3 from json_each(?) s
          join units p on p.code = s.value ->> 0 join units n on n.code = s.value ->> 1 where true
          on conflict do update set kind = excluded.kind, on_day = excluded.on_day`,
    args: [JSON.stringify(successions.map((s) => [s.predecessor, s.successor, s.kind, s.onDay]))],
  });
}

/** Who stands above whom by each unit's latest spell. */
async function rewriteAncestors(db: Executor): Promise<void> {
  await db.execute("delete from unit_ancestors");
  await db.execute(
    `insert into unit_ancestors (ancestor_id, unit_id, depth)
     with recursive latest as (
       select unit_id, parent_id, max(from_on) from unit_spells group by unit_id
     ), above (ancestor_id, unit_id, depth) as (
       select id, id, 0 from units
       union all
       select latest.parent_id, above.unit_id, above.depth + 1
       from above join latest on latest.unit_id = above.ancestor_id
       where latest.parent_id is not null
     )
     select ancestor_id, unit_id, depth from above`,
  );
}
