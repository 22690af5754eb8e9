import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { tables } from "./schema/tables";
import { waitWhileBusy } from "./wait-while-busy";

export type Db = LibSQLDatabase<typeof tables> & { $client: Client };

/**
 * Opens the database. A file is created with its folder when absent, in write-ahead mode.
 * Several statements that belong together go through `batch` or `transaction("write")` of `$client`: a connection
 * returns to the pool after each single statement, so a `begin` on its own holds nothing.
 * @param url `file:…`, `http(s)://…` or `libsql://…`
 */
export async function openDb(url: string, authToken?: string): Promise<Db> {
  if (!url.startsWith("file:")) return openServer(url, authToken);
  mkdirSync(path.dirname(url.slice("file:".length)), { recursive: true });
  const client = waitWhileBusy(createClient({ url }));
  await client.execute("pragma journal_mode = wal");
  await client.execute("pragma synchronous = normal");
  await giveMemory(client);
  return drizzle(client, { schema: tables });
}

/** Opens a database to read it: makes no file, changes no mode, and refuses every write to a file. */
export async function openDbToRead(url: string, authToken?: string): Promise<Db> {
  if (!url.startsWith("file:")) return openServer(url, authToken);
  const client = waitWhileBusy(createClient({ url }));
  await client.execute("pragma query_only = on");
  await giveMemory(client);
  return drizzle(client, { schema: tables });
}

function openServer(url: string, authToken: string | undefined): Db {
  return drizzle(createClient({ url, ...(authToken ? { authToken } : {}) }), { schema: tables });
}

async function giveMemory(client: Client): Promise<void> {
  await client.execute("pragma cache_size = -262144");
  await client.execute("pragma temp_store = memory");
}
