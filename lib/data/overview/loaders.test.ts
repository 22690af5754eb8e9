import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { UnknownUnitError } from "@/lib/data/errors";
import { emptyDb, FIXTURE_UNITS, seedResults, seedUnits } from "@/lib/data/league/league-fixture";
import { scopeOf, systemScope } from "@/lib/data/scope";
import { loadOverview } from "./loaders";

let db: Db;
const everything = systemScope();
const township = scopeOf({ accountId: "t", role: "township_officer", unitId: FIXTURE_UNITS.T1 });

const duty = { kind: "duty", dutyType: "meeting", windowFrom: "2026-09", windowTo: "2026-09" } as const;
const behind = { kind: "behind", node: "A", x: 3, n: 30, value: 0.1, low: 0.03, high: 0.26, pass: 0.6 } as const;
const full = (points: number) => ({ A: points, B: points, C: points, serve: points, order: points, composite: points });

beforeAll(async () => {
  db = await emptyDb();
  await seedUnits(db);
  await seedResults(db, {
    id: 1,
    period: "2026-09",
    status: "published",
    branches: {
      a: { nodes: full(70), standing: "watch", evidence: [behind] },
      b: { nodes: full(50), standing: "watch", evidence: [behind] },
      c: { nodes: full(60) },
      d: { nodes: full(96) },
    },
  });
  await seedResults(db, {
    id: 2,
    period: "2026-10",
    status: "provisional",
    branches: {
      a: { nodes: full(71), monthsReported: 6 },
      b: { nodes: full(30), standing: "weak", evidence: [behind] },
      c: { nodes: { ...full(64), serve: 80 }, standing: "watch", evidence: [duty] },
      d: { nodes: full(100) },
      e: { nodes: { A: 20, B: 20, serve: 20, order: null, composite: null }, evidence: [duty], standing: "weak" },
      f: { nodes: full(65), standing: "watch", evidence: [behind] },
    },
  });
});

describe("loadOverview", () => {
  it("counts branches, ranked and not, weak and watched", async () => {
    const { counts } = await loadOverview(db, everything, {});
    expect(counts).toEqual({ branches: 6, ranked: 5, unranked: 1, weak: 2, watch: 2 });
  });

  it("puts weak before watched, and among each the unranked first, then the lowest score", async () => {
    const { attention, attentionTotal } = await loadOverview(db, everything, {});
    expect(attention.map(({ unit }) => unit)).toEqual(["e", "b", "c", "f"]);
    expect(attentionTotal).toBe(4);
    expect(attention[0]).toMatchObject({ parentName: "T2名", standing: "weak", evidence: [duty], place: null });
    expect(attention[1]?.place?.rank).toBe(5);
  });

  it("has completeness and medians per township from counts, not from shares", async () => {
    const { townships, nodes } = await loadOverview(db, everything, {});
    expect(nodes.map(({ id }) => id)).toEqual(["composite", "serve", "order"]);
    expect(townships).toEqual([
      {
        unit: "T1",
        name: "T1名",
        branches: 3,
        ranked: 3,
        weak: 1,
        watch: 1,
        completeness: (6 + 12 + 12) / 36,
        medians: [64, 71, 64],
      },
      {
        unit: "T2",
        name: "T2名",
        branches: 3,
        ranked: 2,
        weak: 1,
        watch: 1,
        completeness: 1,
        medians: [82.5, 65, 82.5],
      },
    ]);
  });

  it("spreads scores over bins, a hundred in the last", async () => {
    const bins = (await loadOverview(db, everything, {})).distribution;
    expect(bins).toHaveLength(20);
    expect(bins.reduce((sum, { branches }) => sum + branches, 0)).toBe(5);
    expect(bins[6]).toEqual({ from: 30, to: 35, branches: 1, weak: 1 });
    expect(bins[19]).toEqual({ from: 95, to: 100, branches: 1, weak: 0 });
  });

  it("tells what changed since the last published period", async () => {
    const { movement } = await loadOverview(db, everything, {});
    expect(movement.comparedWith).toBe("2026-09");
    expect(movement.entered.items).toEqual([
      { unit: "b", name: "b名", before: "watch", standing: "weak" },
      { unit: "e", name: "e名", before: null, standing: "weak" },
      { unit: "c", name: "c名", before: "clear", standing: "watch" },
      { unit: "f", name: "f名", before: null, standing: "watch" },
    ]);
    expect(movement.left.items).toEqual([{ unit: "a", name: "a名", before: "watch" }]);
    // Limits lie 5 points either side, so a change is clear beyond √50 ≈ 7.07: only b moved that far.
    expect(movement.fallers).toEqual({ items: [{ unit: "b", name: "b名", change: -20 }], total: 1 });
    expect(movement.risers).toEqual({ items: [], total: 0 });
  });

  it("has no movement where nothing was published before", async () => {
    const { movement } = await loadOverview(db, everything, { period: "2026-09" });
    expect(movement).toMatchObject({ comparedWith: null, entered: { total: 0 }, left: { total: 0 } });
  });

  it("shows a township officer the own township and no other", async () => {
    const overview = await loadOverview(db, township, {});
    expect(overview.unit?.code).toBe("T1");
    expect(overview.counts).toEqual({ branches: 3, ranked: 3, unranked: 0, weak: 1, watch: 1 });
    expect(overview.townships.map(({ unit }) => unit)).toEqual(["T1"]);
    expect(overview.attention.map(({ unit }) => unit)).toEqual(["b", "c"]);
    await expect(loadOverview(db, township, { unit: "T2" })).rejects.toThrow(UnknownUnitError);
  });

  it("shows a branch its own figures alone", async () => {
    const leader = scopeOf({ accountId: "l", role: "branch_leader", unitId: FIXTURE_UNITS.b });
    const overview = await loadOverview(db, leader, {});
    expect(overview.counts).toMatchObject({ branches: 1, weak: 1 });
    expect(overview.attention.map(({ unit }) => unit)).toEqual(["b"]);
  });
});
