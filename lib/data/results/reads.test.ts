import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { NoResultError, UnknownPeriodError } from "@/lib/data/errors";
import { emptyDb, fixtureScheme, seedResults, seedUnits } from "@/lib/data/league/league-fixture";
import { getScheme } from "@/lib/data/schemes/reads";
import { systemScope } from "@/lib/data/scope";
import { findNode, listNodeGroups } from "./nodes";
import { getResultSet, listResultSets, listUnitNames } from "./reads";
import { stampOf } from "./stamp";

let db: Db;
const scope = systemScope();

beforeAll(async () => {
  db = await emptyDb();
  await seedUnits(db);
  await seedResults(db, { id: 1, period: "2026-08", status: "published", branches: {} });
  await seedResults(db, { id: 2, period: "2026-09", status: "published", branches: {} });
  await seedResults(db, { id: 3, period: "2026-08", status: "corrected", branches: {} });
  await seedResults(db, { id: 4, period: "2026-09", status: "draft", branches: {} });
  await seedResults(db, { id: 5, period: "2026-10", status: "draft", branches: {} });
});

describe("result sets in force", () => {
  it("are one per period, newest first: the last one made, a draft only where there is nothing else", async () => {
    const sets = await listResultSets(db, scope);
    expect(sets.map(({ period, id }) => [period, id])).toEqual([
      ["2026-10", 5],
      ["2026-09", 2],
      ["2026-08", 3],
    ]);
  });

  it("are found by period, the newest by default", async () => {
    expect((await getResultSet(db, scope, undefined)).id).toBe(5);
    expect((await getResultSet(db, scope, "2026-08")).id).toBe(3);
  });

  it("are refused by name for a period without one", async () => {
    await expect(getResultSet(db, scope, "2020-01")).rejects.toThrow(UnknownPeriodError);
    await expect(getResultSet(await emptyDb(), scope, undefined)).rejects.toThrow(NoResultError);
  });

  it("carry what stands under every figure", async () => {
    const set = await getResultSet(db, scope, "2026-09");
    expect(stampOf(set, await getScheme(db, set.schemeVersionId))).toEqual({
      period: "2026-09",
      status: "published",
      dataCutoff: "2026-09-28",
      schemeName: fixtureScheme.name,
      schemeVersion: 1,
      hash: "01234567",
      resultSetId: 2,
      revision: 1,
    });
  });
});

describe("names and nodes", () => {
  it("gives the name a unit had on a day", async () => {
    const names = await listUnitNames(db, "2026-09-30");
    expect(names.size).toBe(9);
    expect([...names.values()].find(({ code }) => code === "a")).toMatchObject({ name: "a名", pinyin: "aming" });
    expect((await listUnitNames(db, "2019-12-31")).size).toBe(0);
  });

  it("groups the nodes that have scores; an indicator that only informs is none", () => {
    expect(listNodeGroups(fixtureScheme).map(({ id, nodes }) => [id, nodes.map((node) => node.id)])).toEqual([
      ["whole", ["composite", "serve", "order"]],
      ["serve", ["A", "B"]],
      ["order", ["C"]],
      ["L1", ["L1.x"]],
    ]);
    expect(findNode(fixtureScheme, "I")).toBeNull();
    expect(findNode(fixtureScheme, "L1.x")?.en).toBe("Pillar");
  });
});
