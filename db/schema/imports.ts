import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { oneOf } from "./columns";

/** One file taken in: what it was and what became of its rows. */
export const importBatches = sqliteTable(
  "import_batches",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    ledger: text("ledger", { enum: LEDGER_IDS }).notNull(),
    fileName: text("file_name").notNull(),
    fileHash: text("file_hash").notNull(),
    mappingId: text("mapping_id").notNull(),
    startedAt: text("started_at").notNull(),
    /** Null for the command line and the demo. */
    accountId: text("account_id"),
    rowsRead: integer("rows_read").notNull(),
    rowsNew: integer("rows_new").notNull(),
    rowsChanged: integer("rows_changed").notNull(),
    rowsUnchanged: integer("rows_unchanged").notNull(),
    rowsRejected: integer("rows_rejected").notNull(),
    rowsSkipped: integer("rows_skipped").notNull(),
  },
  (t) => [
    oneOf("import_batches_ledger", t.ledger, LEDGER_IDS),
    check(
      "import_batches_adds_up",
      sql`${t.rowsRead} = ${t.rowsNew} + ${t.rowsChanged} + ${t.rowsUnchanged} + ${t.rowsRejected} + ${t.rowsSkipped}`,
    ),
  ],
);

/** Rows not taken, with place and reason. */
export const importRejections = sqliteTable(
  "import_rejections",
  {
    id: integer("id").primaryKey(),
    batchId: integer("batch_id")
      .notNull()
      .references(() => importBatches.id),
    line: integer("line").notNull(),
    /** Column in the file; null when the row as a whole is wrong. */
    column: text("column"),
    value: text("value"),
    /** Reason code, worded by the interface. */
    reason: text("reason").notNull(),
  },
  (t) => [index("import_rejections_batch").on(t.batchId, t.line)],
);
