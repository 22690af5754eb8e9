// Started by start.mjs as a process of its own: checks the environment, brings the database to this version,
// fills it when it is empty. Speaks to its parent twice: the address, then what the server is to be given.
import { once } from "node:events";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { deleteEndedSessions } from "@/lib/auth/ended-sessions";
import { EnvironmentError, readEnvironment } from "@/lib/env";
import { demoState } from "@/seeds/demo/demo-state";
import { describeDatabaseFault } from "./database-faults";

// Nothing goes on when the process that asked for it is gone.
process.once("disconnect", () => process.exit());

try {
  const environment = readEnvironment();
  const options = readOptions();
  await tell({ host: environment.HOST, port: environment.PORT, publicUrl: environment.PUBLIC_URL ?? null });
  await once(process, "message");
  const url = absoluteUrl(environment.DATABASE_URL);
  const setupPath = await prepareDatabase(url, environment.DATABASE_AUTH_TOKEN, options);
  await tell({ environment: { DATABASE_URL: url }, setupPath });
  process.disconnect();
} catch (error) {
  if (process.connected) console.error(wordsFor(error));
  process.exit(1);
}

interface Options {
  /** Size of the demo county; null for the usual one. */
  readonly branches: number | null;
  readonly empty: boolean;
}

/** @throws {RangeError} when the size is no whole number of branches */
function readOptions(): Options {
  const { values } = parseArgs({
    options: { empty: { type: "boolean", default: false }, branches: { type: "string" } },
  });
  const branches = values.branches === undefined ? null : Number(values.branches);
  if (branches !== null && (!Number.isInteger(branches) || branches < 60 || branches > 30_000)) {
    throw new RangeError(`--branches ${values.branches}: give a whole number from 60 to 30000`);
  }
  return { branches, empty: values.empty };
}

/** @returns path of the page that creates the administrator; null unless asked for and still needed */
async function prepareDatabase(url: string, authToken: string | undefined, options: Options): Promise<string | null> {
  const db = await openDb(url, authToken);
  try {
    // A read-only or locked database says so now and not at the first sign-in.
    await db.$client.batch([], "write");
    await migrateDb(db);
    await deleteEndedSessions(db);
    if (options.empty) {
      const { createSetupLink } = await import("@/lib/auth/setup-link");
      return await createSetupLink(db);
    }
    // Loaded only when needed: most starts find their data.
    const state = await demoState(db);
    if (state === "absent" || state === "unfinished") {
      const { makeWithProgress } = await import("./demo-county");
      await makeWithProgress(db, options.branches ?? undefined);
    }
    return null;
  } finally {
    db.$client.close();
  }
}

/** A relative path means the same file wherever it is read. */
function absoluteUrl(url: string): string {
  return url.startsWith("file:") ? `file:${path.resolve(url.slice("file:".length))}` : url;
}

function tell(message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

function wordsFor(error: unknown): unknown {
  if (error instanceof EnvironmentError) return `\n✗ The environment is not right: ${error.message}`;
  if (error instanceof RangeError) return `\n✗ ${error.message}`;
  const fault = describeDatabaseFault(error, process.env.DATABASE_URL || "data/branchmark.db");
  return fault === null ? error : `\n✗ ${fault}`;
}
