import "server-only";
import { lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { sessions, verifications } from "@/db/schema/accounts";

/** Deletes sessions and one-time links whose time is over: nothing accepts them any more. */
export async function deleteEndedSessions(db: Db, now = new Date()): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(verifications).where(lt(verifications.expiresAt, now));
}
