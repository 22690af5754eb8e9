import { integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { oneOf } from "./columns";
import { units } from "./units";

/** One scan of one ledger by one date: which measure stands in which count column of its cells. */
export const tallySources = sqliteTable(
  "tally_sources",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Hash of the measures of the scheme; a scheme with the same measures shares its cells. */
    planHash: text("plan_hash").notNull(),
    /** `requests@due_at`. */
    key: text("key").notNull(),
    ledger: text("ledger", { enum: LEDGER_IDS }).notNull(),
    /** JSON: the measure in each count column, in order. */
    columns: text("columns").notNull(),
  },
  (t) => [unique("tally_sources_key").on(t.planHash, t.key), oneOf("tally_sources_ledger", t.ledger, LEDGER_IDS)],
);

/** Counts of one source for one branch and month. A month without rows has no cell. */
export const tallyCells = sqliteTable(
  "tally_cells",
  {
    // No foreign keys: cells are made from rows that have them, a million at a time.
    sourceId: integer("source_id").notNull(),
    unitId: integer("unit_id").notNull(),
    month: integer("month").notNull(),
    c0: integer("c0"),
    c1: integer("c1"),
    c2: integer("c2"),
    c3: integer("c3"),
    c4: integer("c4"),
    c5: integer("c5"),
    c6: integer("c6"),
    c7: integer("c7"),
    c8: integer("c8"),
    c9: integer("c9"),
    c10: integer("c10"),
    c11: integer("c11"),
    c12: integer("c12"),
    c13: integer("c13"),
    c14: integer("c14"),
    c15: integer("c15"),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.unitId, t.month] })],
);

/** Every month index from 1990 to 2109; a stock is counted at each month end between two dates. */
export const calendarMonths = sqliteTable("calendar_months", { month: integer("month").primaryKey() });

/** Cells whose ledger rows changed since the last refresh. */
export const staleCells = sqliteTable(
  "stale_cells",
  {
    ledger: text("ledger", { enum: LEDGER_IDS }).notNull(),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    month: integer("month").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ledger, t.unitId, t.month] }), oneOf("stale_cells_ledger", t.ledger, LEDGER_IDS)],
);

/** Single facts about this database: data cut-off, name of the county, whether it is the demo. */
export const settings = sqliteTable("settings", { key: text("key").primaryKey(), value: text("value").notNull() });
