import type { UnitEntry, UnitTree } from "@/lib/contracts/unit-tree";
import { UNIT_LEVELS, type UnitLevel } from "@/lib/core/units/unit";

export const TREE_FAULTS = [
  "code_twice",
  "level_changed",
  "parent_missing",
  "parent_unknown",
  "parent_not_above",
  "county_has_parent",
  "kind_missing",
  "kind_not_for_level",
  "spell_ends_before_it_begins",
  "spells_overlap",
  "full_members_exceed_members",
  "successor_unknown",
] as const;

/** Something in a unit file that cannot stand, and at which unit. */
export interface TreeFault {
  readonly fault: (typeof TREE_FAULTS)[number];
  readonly unit: string;
  readonly value: string;
}

/**
 * What is wrong with a tree, all faults at once; empty when it can be loaded.
 * @param known level of every unit the database holds already, by code
 */
export function treeFaults(tree: UnitTree, known: ReadonlyMap<string, UnitLevel>): TreeFault[] {
  const levels = new Map(known);
  for (const unit of tree.units) levels.set(unit.code, unit.level);
  const seen = new Set<string>();
  const faults = tree.units.flatMap((unit) => {
    const own = [...spellFaults(unit, levels), ...overlaps(unit)];
    if (seen.has(unit.code)) own.push({ fault: "code_twice", unit: unit.code, value: unit.code });
    seen.add(unit.code);
    const before = known.get(unit.code);
    if (before && before !== unit.level) own.push({ fault: "level_changed", unit: unit.code, value: unit.level });
    return own;
  });
  const strangers = tree.successions.flatMap(({ predecessor, successor }) =>
    [predecessor, successor].filter((code) => !levels.has(code)),
  );
  return [...faults, ...strangers.map((code): TreeFault => ({ fault: "successor_unknown", unit: code, value: code }))];
}

function spellFaults(unit: UnitEntry, levels: ReadonlyMap<string, UnitLevel>): TreeFault[] {
  return unit.spells.flatMap((spell) => {
    const found: TreeFault[] = [];
    const say = (fault: TreeFault["fault"], value: string) => found.push({ fault, unit: unit.code, value });
    const parentLevel = spell.parent === undefined ? undefined : levels.get(spell.parent);
    if (unit.level === "county") {
      if (spell.parent !== undefined) say("county_has_parent", spell.parent);
    } else if (spell.parent === undefined) say("parent_missing", spell.name);
    else if (parentLevel === undefined) say("parent_unknown", spell.parent);
    else if (UNIT_LEVELS.indexOf(parentLevel) >= UNIT_LEVELS.indexOf(unit.level)) say("parent_not_above", spell.parent);
    if (unit.level === "branch" && spell.kind === undefined) say("kind_missing", spell.name);
    if (unit.level !== "branch" && spell.kind !== undefined) say("kind_not_for_level", spell.kind);
    if (spell.to !== undefined && spell.to <= spell.from) say("spell_ends_before_it_begins", spell.to);
    if ((spell.fullMembers ?? 0) > (spell.members ?? Number.POSITIVE_INFINITY)) {
      say("full_members_exceed_members", String(spell.fullMembers));
    }
    return found;
  });
}

function overlaps(unit: UnitEntry): TreeFault[] {
  const spells = [...unit.spells].sort((a, b) => (a.from < b.from ? -1 : 1));
  return spells
    .slice(1)
    .filter((spell, i) => (spells[i]?.to ?? "9999-12-31") > spell.from)
    .map((spell) => ({ fault: "spells_overlap", unit: unit.code, value: spell.from }));
}
