import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { BRANCH_KINDS, SUCCESSION_KINDS, UNIT_LEVELS } from "@/lib/core/units/unit";
import { dayShaped, oneOf } from "./columns";

/** Identity alone: it never changes and is never reused. Everything dated stands in spells. */
export const units = sqliteTable(
  "units",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    code: text("code").notNull().unique(),
    level: text("level", { enum: UNIT_LEVELS }).notNull(),
  },
  (t) => [oneOf("units_level", t.level, UNIT_LEVELS)],
);

/** What a unit was from one day to another, `[from_on, to_on)`; `to_on` null means it still is. */
export const unitSpells = sqliteTable(
  "unit_spells",
  {
    id: integer("id").primaryKey(),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    fromOn: text("from_on").notNull(),
    toOn: text("to_on"),
    name: text("name").notNull(),
    /** Latin letters for search: full spelling and initials, space between. */
    pinyin: text("pinyin").notNull(),
    parentId: integer("parent_id").references(() => units.id),
    /** Null for a county or township. */
    kind: text("kind", { enum: BRANCH_KINDS }),
    households: integer("households"),
    members: integer("members"),
    fullMembers: integer("full_members"),
    hasCommittee: integer("has_committee", { mode: "boolean" }).notNull(),
    hasGroups: integer("has_groups", { mode: "boolean" }).notNull(),
  },
  (t) => [
    unique("unit_spells_key").on(t.unitId, t.fromOn),
    index("unit_spells_parent").on(t.parentId),
    dayShaped("unit_spells_from_on", t.fromOn),
    check("unit_spells_order", sql`${t.toOn} is null or ${t.toOn} > ${t.fromOn}`),
    oneOf("unit_spells_kind", t.kind, BRANCH_KINDS),
    check("unit_spells_households", sql`${t.households} >= 0`),
    check("unit_spells_members", sql`${t.members} >= 0 and ${t.fullMembers} between 0 and ${t.members}`),
  ],
);

/** Other names a unit goes by in other systems' files. */
export const unitAliases = sqliteTable(
  "unit_aliases",
  {
    alias: text("alias").notNull(),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [primaryKey({ columns: [t.alias, t.unitId] })],
);

/** A merge folds the history of the predecessors into the successor; a split lets successors begin anew. */
export const unitSuccessions = sqliteTable(
  "unit_successions",
  {
    predecessorId: integer("predecessor_id")
      .notNull()
      .references(() => units.id),
    successorId: integer("successor_id")
      .notNull()
      .references(() => units.id),
    kind: text("kind", { enum: SUCCESSION_KINDS }).notNull(),
    onDay: text("on_day").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.predecessorId, t.successorId] }),
    oneOf("unit_successions_kind", t.kind, SUCCESSION_KINDS),
    dayShaped("unit_successions_on_day", t.onDay),
    check("unit_successions_distinct", sql`${t.predecessorId} <> ${t.successorId}`),
  ],
);

/** Every unit with each unit above it and itself; what a scope is read from. Rewritten when the tree changes. */
export const unitAncestors = sqliteTable(
  "unit_ancestors",
  {
    ancestorId: integer("ancestor_id")
      .notNull()
      .references(() => units.id),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    depth: integer("depth").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ancestorId, t.unitId] }),
    index("unit_ancestors_unit").on(t.unitId),
    check("unit_ancestors_depth", sql`${t.depth} >= 0`),
  ],
);
