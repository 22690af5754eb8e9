import "server-only";
import { type Db, openDb } from "@/db/client";
import { readEnvironment } from "@/lib/env";

/** One connection per process: the pages, the handlers and the proxy are bundled apart but share the process. */
const holder = globalThis as typeof globalThis & { branchmarkDb?: Promise<Db> };

/** The application's database, opened at the first call. A failed opening is tried again at the next call. */
export function database(): Promise<Db> {
  if (!holder.branchmarkDb) {
    const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
    holder.branchmarkDb = openDb(DATABASE_URL, DATABASE_AUTH_TOKEN);
    holder.branchmarkDb.catch(() => {
      delete holder.branchmarkDb;
    });
  }
  return holder.branchmarkDb;
}
