import { readFileSync } from "node:fs";
import path from "node:path";
import { migrate } from "drizzle-orm/libsql/migrator";
import type { Db } from "./client";

const FOLDER = path.join(process.cwd(), "db", "migrations");

/** The database was made by a later version of the product than this one. */
export class NewerSchemaError extends Error {
  override name = "NewerSchemaError";
}

/** The database lacks migrations of this version, or all of them. */
export class OlderSchemaError extends Error {
  override name = "OlderSchemaError";
}

/**
 * Brings the database to this version's schema; does nothing when it is there already.
 * @throws {NewerSchemaError} when the database has migrations this version does not know
 */
export async function migrateDb(db: Db, folder = FOLDER): Promise<{ applied: number }> {
  const { missing } = await compareSchema(db, folder);
  // The migrator writes even when there is nothing to do.
  if (missing > 0) await migrate(db, { migrationsFolder: folder });
  return { applied: missing };
}

/**
 * Checks that the database has this version's schema; writes nothing.
 * @throws {NewerSchemaError} {OlderSchemaError}
 */
export async function requireSchema(db: Db, folder = FOLDER): Promise<void> {
  const { missing } = await compareSchema(db, folder);
  if (missing > 0) throw new OlderSchemaError(`the database lacks ${missing} migrations of this version`);
}

/** How many migrations the database lacks. @throws {NewerSchemaError} when it has some this version does not know */
async function compareSchema(db: Db, folder: string): Promise<{ missing: number }> {
  const journal = JSON.parse(readFileSync(path.join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const known = new Set(journal.entries.map((entry) => entry.when));
  const applied = await appliedMigrations(db);
  if (applied.some((when) => !known.has(when))) {
    throw new NewerSchemaError(
      "the database was made by a later version; update the program or restore a copy made by this one",
    );
  }
  return { missing: known.size - applied.length };
}

async function appliedMigrations(db: Db): Promise<number[]> {
  const found = await db.$client.execute(
    "select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'",
  );
  if (found.rows.length === 0) return [];
  const applied = await db.$client.execute("select created_at from __drizzle_migrations order by created_at");
  return applied.rows.map((row) => Number(row.created_at));
}
