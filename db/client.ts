import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { tables } from "./schema/tables";

export type Db = LibSQLDatabase<typeof tables> & { $client: Client };

/**
 * Opens the database. A file is created with its folder when absent, in write-ahead mode.
 * @param url `file:…`, `http(s)://…` or `libsql://…`
 */
export async function openDb(url: string, authToken?: string): Promise<Db> {
  if (url.startsWith("file:")) mkdirSync(path.dirname(url.slice("file:".length)), { recursive: true });
  const client = createClient({ url, ...(authToken ? { authToken } : {}) });
  if (url.startsWith("file:")) {
    await client.execute("pragma journal_mode = wal");
    await client.execute("pragma synchronous = normal");
    await client.execute("pragma busy_timeout = 5000");
    await client.execute("pragma cache_size = -262144");
    await client.execute("pragma temp_store = memory");
    await client.execute("pragma foreign_keys = on");
  }
  return drizzle(client, { schema: tables });
}
