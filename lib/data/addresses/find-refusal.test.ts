import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { resultSets } from "@/db/schema/results";
import { unitAncestors, units } from "@/db/schema/units";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { recordScheme } from "@/lib/data/schemes/writes";
import { type Scope, scopeOf, systemScope } from "@/lib/data/scope";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { findRefusal } from "./find-refusal";

const folder = mkdtempSync(path.join(tmpdir(), "branchmark-refusal-"));
let db: Db;

beforeAll(async () => {
  db = await openDb(`file:${path.join(folder, "test.db")}`);
  await migrateDb(db);
  await db.insert(units).values([
    { id: 1, code: "C", level: "county" },
    { id: 2, code: "T1", level: "township" },
    { id: 3, code: "T2", level: "township" },
    { id: 4, code: "B1", level: "branch" },
    { id: 5, code: "B2", level: "branch" },
  ]);
  const above = { 1: [1], 2: [2, 1], 3: [3, 1], 4: [4, 2, 1], 5: [5, 3, 1] };
  await db
    .insert(unitAncestors)
    .values(
      Object.entries(above).flatMap(([unitId, chain]) =>
        chain.map((ancestorId, depth) => ({ unitId: Number(unitId), ancestorId, depth })),
      ),
    );
  const schemeVersionId = await recordScheme(db, defaultScheme, "2025-01" as PeriodKey, new Date(0));
  await db.insert(resultSets).values(
    ["2026-09", "2026-10"].map((period) => ({
      period,
      schemeVersionId,
      status: "published" as const,
      dataCutoff: "2026-10-31",
      engineVersion: "1",
      inputsHash: "0".repeat(64),
      revision: 1,
      madeAt: "2026-11-01T00:00:00.000Z",
    })),
  );
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = (address: string, scope: Scope = systemScope()) =>
  findRefusal(db, scope, new URL(address, "http://localhost"));
const leader = scopeOf({ accountId: "a", role: "branch_leader", unitId: 4 });
const officer = scopeOf({ accountId: "b", role: "township_officer", unitId: 2 });

describe("the address of a page", () => {
  it.each([
    "/",
    "/league?period=2026-10&unit=T1&node=composite&kind=rural&peers=county&township=T2",
    "/league?node=L1.serve",
    "/branches/B1?period=2026-09",
    "/branches/B1/indicators/R6",
    "/indicators/R6",
    "/trends?unit=B1,T1,kind:rural&node=R1",
    "/elsewhere?anything=goes",
  ])("%s is let through", async (address) => {
    expect(await refusalOf(address)).toBeNull();
  });

  it("is malformed with a parameter badly written, unknown or given twice; all are named", async () => {
    const refusal = await refusalOf("/league?period=2026-13&colour=red&unit=T1&unit=T2");
    expect(refusal).toMatchObject({
      reason: "malformed",
      faults: expect.arrayContaining([
        { problem: "shape", name: "period", value: "2026-13" },
        expect.objectContaining({ problem: "unknown", name: "colour" }),
        { problem: "repeated", name: "unit" },
      ]),
    });
  });

  it("repeats only the beginning of a long value", async () => {
    const refusal = await refusalOf(`/league?period=${"9".repeat(5000)}`);
    expect(JSON.stringify(refusal).length).toBeLessThan(300);
  });

  it("names a period without a result, and which there are", async () => {
    expect(await refusalOf("/league?period=2031-01")).toEqual({
      reason: "period",
      value: "2031-01",
      known: { count: 2, from: "2026-09", to: "2026-10" },
    });
  });

  it("names a unit, a branch or a node that does not exist", async () => {
    expect(await refusalOf("/league?unit=T9")).toEqual({ reason: "unit", value: "T9" });
    expect(await refusalOf("/league?township=T9")).toEqual({ reason: "unit", value: "T9" });
    expect(await refusalOf("/trends?unit=T1,T9")).toEqual({ reason: "unit", value: "T9" });
    expect(await refusalOf("/branches/T1")).toEqual({ reason: "branch", value: "T1" });
    expect(await refusalOf("/league?node=R99")).toEqual({ reason: "node", value: "R99" });
    expect(await refusalOf("/indicators/R99")).toEqual({ reason: "node", value: "R99" });
  });

  it("names no page when its letters cannot be decoded", async () => {
    expect(await refusalOf("/branches/%E6%9F")).toEqual({ reason: "page" });
    expect(await refusalOf("/%ff")).toEqual({ reason: "page" });
  });

  it("answers for another scope as for a unit that does not exist", async () => {
    expect(await refusalOf("/branches/B1", leader)).toBeNull();
    expect(await refusalOf("/branches/B2", leader)).toEqual({ reason: "branch", value: "B2" });
    expect(await refusalOf("/branches/B2/indicators/R1", leader)).toEqual({ reason: "branch", value: "B2" });
    expect(await refusalOf("/league?unit=T1", leader)).toEqual({ reason: "unit", value: "T1" });
    expect(await refusalOf("/trends?unit=B2", leader)).toEqual({ reason: "unit", value: "B2" });
    expect(await refusalOf("/league?unit=T2", officer)).toEqual({ reason: "unit", value: "T2" });
    expect(await refusalOf("/league?unit=C", officer)).toEqual({ reason: "unit", value: "C" });
  });

  it("lets a branch leader filter the published table of the county by township", async () => {
    expect(await refusalOf("/league?township=T2", leader)).toBeNull();
    expect(await refusalOf("/league?township=T2", officer)).toEqual({ reason: "unit", value: "T2" });
  });
});

it("knows lenses, and trends of indicators that only inform", async () => {
  expect(await refusalOf("/indicators/lenses/L3")).toBeNull();
  expect(await refusalOf("/indicators/lenses/L9")).toEqual({ reason: "node", value: "L9" });
  expect(await refusalOf("/trends?node=R6")).toBeNull();
  expect(await refusalOf("/league?node=R6")).toEqual({ reason: "node", value: "R6" });
});
