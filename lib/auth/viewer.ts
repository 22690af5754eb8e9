import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { accounts } from "@/db/schema/accounts";
import { unitSpells, units } from "@/db/schema/units";
import type { Role } from "@/lib/core/accounts/role";
import type { UnitLevel } from "@/lib/core/units/unit";
import { database } from "@/lib/data/database";
import { type Scope, scopeOf } from "@/lib/data/scope";
import { authentication } from "./authentication";

/** Who is signed in. */
export interface Viewer {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Unit whose branches they may see; null for an administrator, who sees all. */
  readonly unit: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly level: UnitLevel;
  } | null;
  readonly scope: Scope;
}

export const SESSION_COOKIE = "branchmark.session_token";

/** How long a process trusts what it read of a session: a burst of requests asks the database once. */
const TRUST_MS = 5_000;

type Found = { readonly viewer: Viewer | null };

/** Shared by pages, handlers and proxy, which are bundled apart but run in one process. */
const holder = globalThis as typeof globalThis & { branchmarkViewers?: LRUCache<string, Promise<Found>> };
holder.branchmarkViewers ??= new LRUCache({ max: 2_000, ttl: TRUST_MS });
const viewers = holder.branchmarkViewers;

function sessionCookieOf(given: Headers): string | null {
  const pair = (given.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return pair ? pair.slice(SESSION_COOKIE.length + 1) : null;
}

/** Forgets what is kept of a session, so that signing out holds at once. */
export function forgetViewer(given: Headers): void {
  const cookie = sessionCookieOf(given);
  if (cookie) viewers.delete(cookie);
}

async function readViewer(cookie: string): Promise<Found> {
  const auth = await authentication();
  const session = await auth.api.getSession({ headers: new Headers({ cookie: `${SESSION_COOKIE}=${cookie}` }) });
  if (!session) return { viewer: null };
  const db = await database();
  const [row] = await db
    .select({
      accountId: accounts.id,
      username: accounts.username,
      name: accounts.name,
      role: accounts.role,
      unitId: accounts.unitId,
      code: units.code,
      level: units.level,
      unitName: unitSpells.name,
    })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .leftJoin(unitSpells, and(eq(unitSpells.unitId, units.id)))
    .where(eq(accounts.id, session.user.id))
    .orderBy(desc(unitSpells.fromOn))
    .limit(1);
  if (!row) return { viewer: null };
  const { accountId, username, name, role, unitId, code, level, unitName } = row;
  const unit = unitId !== null && code && level ? { id: unitId, code, level, name: unitName ?? code } : null;
  return { viewer: { accountId, username, name, role, unit, scope: scopeOf({ accountId, role, unitId }) } };
}

/**
 * Who sent the request; null when nobody is signed in. For handlers and the proxy.
 * An ended session is honoured for at most {@link TRUST_MS} by other processes than the one that ended it.
 */
export async function findViewer(given: Headers): Promise<Viewer | null> {
  const cookie = sessionCookieOf(given);
  if (!cookie) return null;
  let found = viewers.get(cookie);
  if (!found) {
    found = readViewer(cookie);
    viewers.set(cookie, found);
    found.catch(() => viewers.delete(cookie));
  }
  return (await found).viewer;
}

/** Who views the page; sends to the sign-in page when nobody is signed in. Read once per request. */
export const requireViewer = cache(async (): Promise<Viewer> => {
  const viewer = await findViewer(await headers());
  if (!viewer) redirect("/sign-in");
  return viewer;
});

/** Address a viewer starts from: a branch leader at their own branch, everybody else at the overview. */
export function homeOf(viewer: Viewer): string {
  return viewer.role === "branch_leader" && viewer.unit ? `/branches/${encodeURIComponent(viewer.unit.code)}` : "/";
}
