import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { settings } from "@/db/schema/tallies";
import { units } from "@/db/schema/units";
import type { Role } from "@/lib/core/accounts/role";
import { prepareAccount, recordAccount } from "./accounts";

/** Roles the sign-in page of the demo offers at one press, in its order. */
export const DEMO_ROLES = [
  "county_officer",
  "township_officer",
  "branch_leader",
  "briefing_official",
] as const satisfies readonly Role[];
export type DemoRole = (typeof DEMO_ROLES)[number];

/** Accounts of the demo county. Everybody may know them; they exist only in a database that calls itself a demo. */
const DEMO_ACCOUNTS: Readonly<Record<DemoRole, { readonly username: string; readonly name: string }>> = {
  county_officer: { username: "demo-county", name: "示例县组织部（演示）" },
  township_officer: { username: "demo-township", name: "示例乡镇党建办（演示）" },
  branch_leader: { username: "demo-branch", name: "示例支部书记（演示）" },
  briefing_official: { username: "demo-briefing", name: "示例县简报组（演示）" },
};

/** One password for all demo accounts, shown on the sign-in page. */
export const DEMO_PASSWORD = "demo-2026-open";

/** User name of a demo role. */
export function demoUsername(role: DemoRole): string {
  return DEMO_ACCOUNTS[role].username;
}

/** Codes of the units the demo accounts stand for. */
export interface DemoUnits {
  readonly county: string;
  readonly township: string;
  /** A branch with evidence against it, so that its page has something to say. */
  readonly branch: string;
}

/**
 * Records the demo accounts in a database with the demo county; those that exist are left as they are.
 * @throws {RangeError} when a unit does not exist
 */
export async function recordDemoAccounts(db: Db, at: DemoUnits, now = new Date()): Promise<void> {
  const unitCodes: Readonly<Record<DemoRole, string>> = {
    county_officer: at.county,
    township_officer: at.township,
    branch_leader: at.branch,
    briefing_official: at.county,
  };
  const rows = await db
    .select({ id: units.id, code: units.code })
    .from(units)
    .where(inArray(units.code, Object.values(unitCodes)));
  const idOf = new Map(rows.map((row) => [row.code, row.id]));
  const taken = new Set((await db.select({ username: accounts.username }).from(accounts)).map((row) => row.username));
  for (const role of DEMO_ROLES) {
    const { username, name } = DEMO_ACCOUNTS[role];
    if (taken.has(username)) continue;
    const unitId = idOf.get(unitCodes[role]);
    if (unitId === undefined) throw new RangeError(`the demo has no unit ${unitCodes[role]}`);
    await recordAccount(db, await prepareAccount({ username, name, role, unitId, password: DEMO_PASSWORD }, now));
  }
}

/** Whether this database says it holds the demo county: setting `demo` is `true`. */
export async function isDemo(db: Db): Promise<boolean> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, "demo"));
  return row?.value === "true";
}
