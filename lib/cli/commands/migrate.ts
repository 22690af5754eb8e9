import { migrateDb } from "@/db/migrate";
import type { CommandContext } from "../command-context";

/** `migrate`: makes the database, or brings it to this version's schema, as opening it for any command does. */
export async function migrateCommand(context: CommandContext): Promise<void> {
  const { terminal, words } = context;
  const { applied } = await context.withDatabase("migrate", (db) => migrateDb(db));
  terminal.err(words("migrate.done", { applied }));
}
