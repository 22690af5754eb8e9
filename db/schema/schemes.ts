import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { units } from "./units";

/** Immutable versions of the rules; `document` is the whole scheme as canonical JSON, `hash` its SHA-256. */
export const schemeVersions = sqliteTable(
  "scheme_versions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    schemeId: text("scheme_id").notNull(),
    version: integer("version").notNull(),
    hash: text("hash").notNull().unique(),
    document: text("document").notNull(),
    /** First period it makes results for, `YYYY-MM`. */
    effectiveFrom: text("effective_from").notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    unique("scheme_versions_key").on(t.schemeId, t.version),
    check("scheme_versions_version", sql`${t.version} >= 1`),
  ],
);

/**
 * What each branch owes, generated from duty types and dated structure; never typed in.
 * `due_month` is the last month of the window, `due_on` its last day.
 */
export const obligations = sqliteTable(
  "obligations",
  {
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    dueMonth: integer("due_month").notNull(),
    dutyType: text("duty_type").notNull(),
    /** First month of the window, `YYYY-MM`. */
    windowFrom: text("window_from").notNull(),
    /** Last day of the window. */
    dueOn: text("due_on").notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitId, t.dueMonth, t.dutyType] })],
);
