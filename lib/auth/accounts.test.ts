import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { accounts, credentials, sessions, verifications } from "@/db/schema/accounts";
import { settings } from "@/db/schema/tallies";
import { units } from "@/db/schema/units";
import { prepareAccount, recordAccount } from "./accounts";
import { DEMO_PASSWORD, DEMO_ROLES, demoUsername, isDemo, recordDemoAccounts } from "./demo-accounts";
import { sessionSecret } from "./session-secret";
import { createSetupLink, isSetupTokenGood, redeemSetupLink, SetupLinkError } from "./setup-link";

const folder = mkdtempSync(path.join(tmpdir(), "branchmark-accounts-"));
const url = `file:${path.join(folder, "test.db")}`;
let db: Db;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", url);
  db = await openDb(url);
  await migrateDb(db);
  await db.insert(units).values([
    { id: 1, code: "C", level: "county" },
    { id: 2, code: "C-T1", level: "township" },
    { id: 3, code: "C-T1-B1", level: "branch" },
  ]);
});

beforeEach(async () => {
  await db.delete(accounts);
  await db.delete(verifications);
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const officer = {
  username: "Wang.Li",
  name: "县委组织部",
  role: "county_officer",
  unitId: 1,
  password: "long enough 1",
} as const;

async function tokenOf(link: Promise<string | null>): Promise<string> {
  return new URL((await link) ?? "", "http://localhost").searchParams.get("token") ?? "";
}

describe("accounts", () => {
  it("keep a hash, never the password", async () => {
    await recordAccount(db, await prepareAccount(officer, new Date(0)));
    const [credential] = await db.select().from(credentials);
    expect(credential?.password).not.toContain(officer.password);
    const [account] = await db.select().from(accounts);
    expect(account).toMatchObject({
      username: "wang.li",
      displayUsername: "Wang.Li",
      role: "county_officer",
      unitId: 1,
    });
  });

  it("refuse a second account of one name, whatever its case", async () => {
    await recordAccount(db, await prepareAccount(officer, new Date(0)));
    const again = await prepareAccount({ ...officer, username: "WANG.LI" }, new Date(0));
    await expect(recordAccount(db, again)).rejects.toThrow();
  });

  it("refuse a short password and a user name with a space", async () => {
    await expect(prepareAccount({ ...officer, password: "short" }, new Date(0))).rejects.toThrow();
    await expect(prepareAccount({ ...officer, username: "wang li" }, new Date(0))).rejects.toThrow();
  });

  it("need a unit unless they administer", async () => {
    const rootless = await prepareAccount({ ...officer, unitId: null }, new Date(0));
    await expect(recordAccount(db, rootless)).rejects.toThrow();
  });
});

describe("signing in", () => {
  it("opens a session for the right password only, and the session leads back to the viewer and their scope", async () => {
    await recordAccount(db, await prepareAccount({ ...officer, role: "township_officer", unitId: 2 }, new Date(0)));
    const { authentication } = await import("./authentication");
    const { findViewer, forgetViewer } = await import("./viewer");
    const auth = await authentication();
    const attempt = (password: string) =>
      auth.api.signInUsername({ body: { username: "wang.li", password }, asResponse: true });

    expect((await attempt("wrong password")).status).toBe(401);
    expect(await db.select().from(sessions)).toHaveLength(0);

    const answer = await attempt(officer.password);
    expect(answer.status).toBe(200);
    const set = answer.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
    expect(set).not.toMatch(/Secure/i);
    const headers = new Headers({ cookie: set.split(";")[0] ?? "" });

    const viewer = await findViewer(headers);
    expect(viewer).toMatchObject({ role: "township_officer", unit: { code: "C-T1" }, scope: { rootUnitId: 2 } });

    const forged = new Headers({ cookie: `${(set.split(";")[0] ?? "").slice(0, -6)}AAAAAA` });
    expect(await findViewer(forged)).toBeNull();
    expect(await findViewer(new Headers())).toBeNull();

    await auth.api.signOut({ headers });
    forgetViewer(headers);
    expect(await findViewer(headers)).toBeNull();
  });

  it("keeps its cookie to HTTPS where browsers reach the site by it", async () => {
    await recordAccount(db, await prepareAccount(officer, new Date(0)));
    vi.stubEnv("PUBLIC_URL", "https://marks.example");
    vi.resetModules();
    const holder = globalThis as { branchmarkAuthentication?: unknown };
    const before = holder.branchmarkAuthentication;
    delete holder.branchmarkAuthentication;
    try {
      const { authentication } = await import("./authentication");
      const auth = await authentication();
      const body = { username: "wang.li", password: officer.password };
      const set = (await auth.api.signInUsername({ body, asResponse: true })).headers.get("set-cookie") ?? "";
      expect(set).toMatch(/^branchmark\.session_token=/);
      for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i]) expect(set).toMatch(attribute);
    } finally {
      vi.unstubAllEnvs();
      vi.stubEnv("DATABASE_URL", url);
      holder.branchmarkAuthentication = before;
    }
  });

  it("deletes sessions that have ended, and no other", async () => {
    const accountId = await recordAccount(db, await prepareAccount({ ...officer, username: "li" }, new Date(0)));
    const session = { accountId, createdAt: new Date(0), updatedAt: new Date(0) };
    await db.insert(sessions).values([
      { ...session, id: "old", token: "old", expiresAt: new Date(Date.now() - 1_000) },
      { ...session, id: "open", token: "open", expiresAt: new Date(Date.now() + 60_000) },
    ]);
    const { attemptSignIn } = await import("./attempt-sign-in");
    expect(await attemptSignIn({ username: "li", password: officer.password }, new Headers())).toBeNull();
    const left = (await db.select({ id: sessions.id }).from(sessions)).map(({ id }) => id);
    expect(left).toHaveLength(2);
    expect(left).toContain("open");
  });

  it("says no more than that name or password is wrong, and rests after five failures", async () => {
    await recordAccount(db, await prepareAccount({ ...officer, username: "zhang" }, new Date(0)));
    const { attemptSignIn } = await import("./attempt-sign-in");
    const attempt = (username: string, password: string) => attemptSignIn({ username, password }, new Headers());
    expect(await attempt("", "x")).toEqual({ fault: "missing" });
    expect(await attempt("nobody", "long enough 1")).toEqual({ fault: "wrong" });
    expect(await attempt("not a name!", "long enough 1")).toEqual({ fault: "wrong" });
    expect(await attempt(" ZHANG ", officer.password)).toBeNull();
    for (let i = 0; i < 4; i++) expect(await attempt("zhang", "wrong one")).toEqual({ fault: "wrong" });
    expect(await attempt("zhang", "wrong one")).toEqual({ fault: "wait", minutes: 15 });
    expect(await attempt("zhang", officer.password)).toEqual({ fault: "wait", minutes: 15 });
  });

  it("cannot be preceded by signing up", async () => {
    const { authentication } = await import("./authentication");
    const auth = await authentication();
    const answer = await auth.handler(
      new Request("http://localhost/api/auth/sign-up/email", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "x", email: "x@example.invalid", password: "long enough 1", username: "xx" }),
      }),
    );
    expect(answer.ok).toBe(false);
    expect(await db.select().from(accounts)).toHaveLength(0);
  });
});

describe("the set-up link", () => {
  const administrator = { username: "admin", name: "管理员", password: "long enough 2" };

  it("creates one administrator, once", async () => {
    const token = await tokenOf(createSetupLink(db));
    expect(await isSetupTokenGood(db, token)).toBe(true);
    await redeemSetupLink(db, token, administrator);
    expect(await db.select().from(accounts)).toMatchObject([
      { username: "admin", role: "administrator", unitId: null },
    ]);
    expect(await isSetupTokenGood(db, token)).toBe(false);
    await expect(redeemSetupLink(db, token, { ...administrator, username: "other" })).rejects.toThrow(SetupLinkError);
    expect(await createSetupLink(db)).toBeNull();
  });

  it("is stored as a hash alone", async () => {
    const token = await tokenOf(createSetupLink(db));
    expect(JSON.stringify(await db.select().from(verifications))).not.toContain(token);
  });

  it("ends after a day, and when a newer one is made", async () => {
    const made = new Date("2026-10-31T00:00:00Z");
    const first = await tokenOf(createSetupLink(db, made));
    expect(await isSetupTokenGood(db, first, new Date("2026-10-31T23:59:00Z"))).toBe(true);
    expect(await isSetupTokenGood(db, first, new Date("2026-11-01T00:01:00Z"))).toBe(false);
    await createSetupLink(db, made);
    expect(await isSetupTokenGood(db, first, made)).toBe(false);
  });

  it("stays good when the account is refused", async () => {
    const token = await tokenOf(createSetupLink(db));
    await expect(redeemSetupLink(db, token, { ...administrator, password: "short" })).rejects.toThrow();
    expect(await isSetupTokenGood(db, token)).toBe(true);
  });
});

describe("the demo accounts", () => {
  it("are one per role, each at its unit, and can be recorded twice", async () => {
    const at = { county: "C", township: "C-T1", branch: "C-T1-B1" };
    await recordDemoAccounts(db, at);
    await recordDemoAccounts(db, at);
    const rows = await db
      .select({ username: accounts.username, role: accounts.role, unitId: accounts.unitId })
      .from(accounts);
    expect(rows.sort((a, b) => DEMO_ROLES.indexOf(a.role as never) - DEMO_ROLES.indexOf(b.role as never))).toEqual([
      { username: demoUsername("county_officer"), role: "county_officer", unitId: 1 },
      { username: demoUsername("township_officer"), role: "township_officer", unitId: 2 },
      { username: demoUsername("branch_leader"), role: "branch_leader", unitId: 3 },
      { username: demoUsername("briefing_official"), role: "briefing_official", unitId: 1 },
    ]);
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(10);
  });

  it("name the unit that is missing", async () => {
    await expect(recordDemoAccounts(db, { county: "C", township: "nowhere", branch: "C-T1-B1" })).rejects.toThrow(
      "nowhere",
    );
  });

  it("are offered only where the database calls itself a demo", async () => {
    expect(await isDemo(db)).toBe(false);
    await db.insert(settings).values({ key: "demo", value: "true" });
    expect(await isDemo(db)).toBe(true);
  });
});

describe("the session key", () => {
  it("is made once and then the same, unless one is given", async () => {
    const first = await sessionSecret(db, undefined);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(await sessionSecret(db, undefined)).toBe(first);
    expect(await sessionSecret(db, "given")).toBe("given");
  });
});
