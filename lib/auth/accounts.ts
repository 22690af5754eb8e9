import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Db } from "@/db/client";
import { accounts, credentials } from "@/db/schema/accounts";
import type { Role } from "@/lib/core/accounts/role";
import { accountNameShape, passwordShape, usernameShape } from "./credentials";

export interface NewAccount {
  readonly username: string;
  /** Shown in the account menu. */
  readonly name: string;
  readonly role: Role;
  /** Unit whose branches it may see; null for an administrator alone. */
  readonly unitId: number | null;
  readonly password: string;
}

/** Db or an open transaction of it. */
type Writer = Pick<Db, "insert">;

/** What is stored of an account: the password as a scrypt hash, so it is made before a transaction begins. */
export interface PreparedAccount {
  readonly account: typeof accounts.$inferInsert;
  readonly credential: typeof credentials.$inferInsert;
}

/**
 * Checks an account and hashes its password (about a tenth of a second).
 * @throws {ZodError} when user name, name or password are not of the right shape
 */
export async function prepareAccount(given: NewAccount, now: Date): Promise<PreparedAccount> {
  const username = usernameShape.parse(given.username);
  const id = randomUUID();
  return {
    account: {
      id,
      username,
      displayUsername: given.username.trim(),
      name: accountNameShape.parse(given.name),
      email: `${id}@account.invalid`,
      emailVerified: false,
      role: given.role,
      unitId: given.unitId,
      createdAt: now,
      updatedAt: now,
    },
    credential: {
      id: randomUUID(),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: await hashPassword(passwordShape.parse(given.password)),
      createdAt: now,
      updatedAt: now,
    },
  };
}

/**
 * Records a prepared account.
 * @throws when the user name is taken (unique in the database)
 */
export async function recordAccount(writer: Writer, { account, credential }: PreparedAccount): Promise<string> {
  await writer.insert(accounts).values(account);
  await writer.insert(credentials).values(credential);
  return account.id;
}
