import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { unitAncestors, unitSpells, units } from "@/db/schema/units";
import { type Scope, scopeOf, systemScope } from "@/lib/data/scope";
import { searchUnits } from "./reads";

const folder = mkdtempSync(path.join(tmpdir(), "branchmark-search-"));
let db: Db;

const UNITS = [
  { id: 1, code: "C", level: "county", name: "青原县", pinyin: "qingyuanxian qyx", parentId: null },
  { id: 2, code: "C-T1", level: "township", name: "河西镇", pinyin: "hexizhen hxz", parentId: 1 },
  { id: 3, code: "C-T1-01", level: "branch", name: "石桥村", pinyin: "shiqiaocun sqc", parentId: 2 },
  { id: 4, code: "C-T1-02", level: "branch", name: "小石村", pinyin: "xiaoshicun xsc", parentId: 2 },
  { id: 5, code: "C-T2-01", level: "branch", name: "石门社区", pinyin: "shimenshequ smsq", parentId: 1 },
] as const;

beforeAll(async () => {
  db = await openDb(`file:${path.join(folder, "test.db")}`);
  await migrateDb(db);
  for (const { id, code, level, name, pinyin, parentId } of UNITS) {
    await db.insert(units).values({ id, code, level });
    await db.insert(unitSpells).values({
      unitId: id,
      fromOn: "2024-01-01",
      name,
      pinyin,
      parentId,
      kind: level === "branch" ? "rural" : null,
      hasCommittee: false,
      hasGroups: false,
    });
    await db.insert(unitAncestors).values({ ancestorId: id, unitId: id, depth: 0 });
  }
  await db
    .insert(unitAncestors)
    .values([
      ...[2, 3, 4, 5].map((unitId) => ({ ancestorId: 1, unitId, depth: unitId === 2 || unitId === 5 ? 1 : 2 })),
      ...[3, 4].map((unitId) => ({ ancestorId: 2, unitId, depth: 1 })),
    ]);
  await db.update(unitSpells).set({ toOn: "2025-06-01" }).where(undefined);
  await db.insert(unitSpells).values(
    UNITS.map(({ id, name, pinyin, parentId, level }) => ({
      unitId: id,
      fromOn: "2025-06-01",
      name,
      pinyin,
      parentId,
      kind: level === "branch" ? ("rural" as const) : null,
      hasCommittee: false,
      hasGroups: false,
    })),
  );
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (text: string, scope: Scope = systemScope()) =>
  (await searchUnits(db, scope, text, 10)).map((unit) => unit.name);

describe("searchUnits", () => {
  it("finds by part of a name, those that begin with it first", async () => {
    expect(await found("石")).toEqual(["石桥村", "石门社区", "小石村"]);
  });

  it("finds by initials, full pinyin and code, whatever the case", async () => {
    expect(await found("SQC")).toEqual(["石桥村"]);
    expect(await found("shi men")).toEqual(["石门社区"]);
    expect(await found("c-t1-0")).toEqual(["石桥村", "小石村"]);
  });

  it("gives each unit once, as it is named today, with its superior", async () => {
    expect(await searchUnits(db, systemScope(), "石桥", 10)).toEqual([
      { code: "C-T1-01", name: "石桥村", level: "branch", kind: "rural", parentName: "河西镇" },
    ]);
  });

  it("takes every character literally", async () => {
    expect(await found("%")).toEqual([]);
    expect(await found("_")).toEqual([]);
    expect(await found("\\")).toEqual([]);
    expect(await found("' or 1=1 --")).toEqual([]);
  });

  it("cannot see another scope", async () => {
    const township = scopeOf({ accountId: "a", role: "township_officer", unitId: 2 });
    expect(await found("石", township)).toEqual(["石桥村", "小石村"]);
    const leader = scopeOf({ accountId: "a", role: "branch_leader", unitId: 4 });
    expect(await found("c", leader)).toEqual(["小石村"]);
    expect(await found("石桥", leader)).toEqual([]);
  });
});
