import { existsSync } from "node:fs";
import path from "node:path";
import { type Db, openDb, openDbToRead } from "@/db/client";
import { migrateDb, requireSchema } from "@/db/migrate";
import { type Scope, systemScope } from "@/lib/data/scope";
import { readEnvironment } from "@/lib/env";
import type { Locale } from "@/lib/format/locale";
import { CliError } from "./cli-error";
import type { Terminal } from "./terminal";
import { type CliWords, cliWords, type TermWords, termWords } from "./words";

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly words: CliWords;
  readonly terms: TermWords;
  readonly now: Date;
  /** Full path of a file as the person at the terminal names it. */
  readonly resolve: (file: string) => string;
  /** The database as given, for messages. */
  readonly databaseName: string;
  /**
   * Opens the database, sees to its schema, runs and closes.
   * @param purpose `read` writes nothing: a database that is not there, or of an earlier version, is refused; `write`
   * brings it to this version's schema; `migrate` leaves the schema to the command
   */
  readonly withDatabase: <T>(
    purpose: "read" | "write" | "migrate",
    run: (db: Db, scope: Scope) => Promise<T>,
  ) => Promise<T>;
}

export interface GlobalOptions {
  readonly db?: string | undefined;
  readonly cwd?: string | undefined;
}

/** @throws {EnvironmentError} when a variable of the environment is wrong */
export function commandContext(
  globals: GlobalOptions,
  given: { readonly terminal: Terminal; readonly locale: Locale; readonly now: Date },
): CommandContext {
  const words = cliWords(given.locale);
  const resolve = (file: string) => path.resolve(globals.cwd ?? process.cwd(), file);
  const environment = readEnvironment();
  const url = globals.db === undefined ? environment.DATABASE_URL : urlOf(globals.db, resolve);
  const file = url.startsWith("file:") ? url.slice("file:".length) : null;
  return {
    ...given,
    ...{ words, terms: termWords(given.locale), resolve },
    databaseName: file ?? url,
    withDatabase: async (purpose, run) => {
      if (purpose === "read" && file !== null && !existsSync(file)) {
        throw new CliError(() => words("fault.databaseAbsent", { db: file }));
      }
      const open = purpose === "read" ? openDbToRead : openDb;
      const db = await open(url, environment.DATABASE_AUTH_TOKEN);
      try {
        if (purpose === "read") await requireSchema(db);
        if (purpose === "write") await migrateDb(db);
        return await run(db, systemScope());
      } finally {
        db.$client.close();
      }
    },
  };
}

/** A database as typed: an address, or a path. */
function urlOf(db: string, resolve: (file: string) => string): string {
  if (/^(https?|libsql):\/\//.test(db)) return db;
  return `file:${resolve(db.replace(/^file:/, ""))}`;
}
