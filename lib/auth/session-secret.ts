import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { settings } from "@/db/schema/tallies";

const KEY = "session_secret";

/**
 * Key that signs session cookies: the given one, else one made once and kept in this database, so that sessions
 * outlive a restart and two processes on one database agree.
 */
export async function sessionSecret(db: Db, given: string | undefined): Promise<string> {
  if (given) return given;
  await db
    .insert(settings)
    .values({ key: KEY, value: randomBytes(32).toString("base64url") })
    .onConflictDoNothing();
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY));
  if (!row) throw new Error("the session key could not be kept");
  return row.value;
}
