import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { unitAncestors, units } from "@/db/schema/units";
import { type Scope, scopeKey, scopeOf, systemScope, withinScope } from "./scope";

const folder = mkdtempSync(path.join(tmpdir(), "branchmark-scope-"));
let db: Db;

/** County 1 > townships 2, 3; branches 4, 5 in 2 and 6 in 3. */
const PARENTS = new Map([
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [6, 3],
]);

beforeAll(async () => {
  db = await openDb(`file:${path.join(folder, "test.db")}`);
  await migrateDb(db);
  const levels = ["county", "township", "township", "branch", "branch", "branch"] as const;
  await db.insert(units).values(levels.map((level, i) => ({ id: i + 1, code: `U${i + 1}`, level })));
  const pairs = levels.flatMap((_, i) => {
    const chain: { ancestorId: number; unitId: number; depth: number }[] = [];
    for (let at: number | undefined = i + 1, depth = 0; at !== undefined; at = PARENTS.get(at), depth++) {
      chain.push({ ancestorId: at, unitId: i + 1, depth });
    }
    return chain;
  });
  await db.insert(unitAncestors).values(pairs);
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const seen = async (scope: Scope) =>
  (await db.select({ id: units.id }).from(units).where(withinScope(scope, units.id)).orderBy(asc(units.id))).map(
    (r) => r.id,
  );

const account = (role: "county_officer" | "township_officer" | "branch_leader", unitId: number) =>
  scopeOf({ accountId: "a", role, unitId });

describe("a scope", () => {
  it("shows a county officer the county and all below", async () => {
    expect(await seen(account("county_officer", 1))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("shows a township officer the township and its branches", async () => {
    expect(await seen(account("township_officer", 2))).toEqual([2, 4, 5]);
  });

  it("shows a branch leader their branch and no other", async () => {
    expect(await seen(account("branch_leader", 6))).toEqual([6]);
  });

  it("shows jobs and an administrator everything", async () => {
    expect(await seen(systemScope())).toHaveLength(6);
    expect(await seen(scopeOf({ accountId: "a", role: "administrator", unitId: null }))).toHaveLength(6);
  });

  it("cannot be made for anybody else without a unit", () => {
    expect(() => scopeOf({ accountId: "a", role: "viewer", unitId: null })).toThrow(RangeError);
  });

  it("cannot be changed afterwards", () => {
    const scope = account("branch_leader", 6);
    expect(() => Object.assign(scope, { rootUnitId: 1 })).toThrow(TypeError);
  });

  it("has one key for one view", () => {
    expect(scopeKey(account("county_officer", 1))).toBe(
      scopeKey(scopeOf({ accountId: "b", role: "viewer", unitId: 1 })),
    );
    expect(scopeKey(account("township_officer", 2))).not.toBe(scopeKey(account("township_officer", 3)));
  });
});
