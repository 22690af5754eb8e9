import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accounts, verifications } from "@/db/schema/accounts";
import { prepareAccount, recordAccount } from "./accounts";

const IDENTIFIER = "administrator-setup";
const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** The link was never given out, has been used, or is older than a day. */
export class SetupLinkError extends Error {
  override name = "SetupLinkError";
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whether the database has an administrator; then no set-up link is given out. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const [row] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, "administrator")).limit(1);
  return row !== undefined;
}

/**
 * A one-time link that lets its holder create the administrator; good for a day. An earlier link stops working.
 * @returns path with query, such as `/setup?token=…`; null when there is an administrator already
 */
export async function createSetupLink(db: Db, now = new Date()): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = randomBytes(32).toString("base64url");
  await db.transaction(async (tx) => {
    await tx.delete(verifications).where(eq(verifications.identifier, IDENTIFIER));
    await tx.insert(verifications).values({
      id: randomUUID(),
      identifier: IDENTIFIER,
      value: hashOf(token),
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      createdAt: now,
      updatedAt: now,
    });
  });
  return `/setup?token=${token}`;
}

/** Whether a token still opens the set-up page. */
export async function isSetupTokenGood(db: Db, token: string, now = new Date()): Promise<boolean> {
  const [row] = await db.select({ id: verifications.id }).from(verifications).where(goodToken(token, now)).limit(1);
  return row !== undefined && !(await hasAdministrator(db));
}

function goodToken(token: string, now: Date) {
  return and(
    eq(verifications.identifier, IDENTIFIER),
    eq(verifications.value, hashOf(token)),
    gt(verifications.expiresAt, now),
  );
}

/**
 * Creates the administrator and uses the link up, both or neither.
 * @throws {SetupLinkError} when the link is not good, or no longer
 * @throws {ZodError} when user name, name or password are not of the right shape
 */
export async function redeemSetupLink(
  db: Db,
  token: string,
  given: { readonly username: string; readonly name: string; readonly password: string },
  now = new Date(),
): Promise<void> {
  const account = await prepareAccount({ ...given, role: "administrator", unitId: null }, now);
  await db.transaction(async (tx) => {
    const used = await tx.delete(verifications).where(goodToken(token, now)).returning({ id: verifications.id });
    const [other] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, "administrator"));
    if (used.length === 0 || other) throw new SetupLinkError("the set-up link has been used or has expired");
    await recordAccount(tx, account);
  });
}
