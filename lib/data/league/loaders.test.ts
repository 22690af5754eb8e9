import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { resultSets, scores } from "@/db/schema/results";
import { UnknownNodeError, UnknownPeriodError, UnknownUnitError } from "@/lib/data/errors";
import { scopeOf, systemScope } from "@/lib/data/scope";
import { emptyDb, FIXTURE_UNITS, seedResults, seedUnits } from "./league-fixture";
import { loadLeague } from "./loaders";

let db: Db;
const everything = systemScope();
const township = scopeOf({ accountId: "t", role: "township_officer", unitId: FIXTURE_UNITS.T1 });
const leader = scopeOf({ accountId: "l", role: "branch_leader", unitId: FIXTURE_UNITS.b });

const late = { kind: "duty", dutyType: "meeting", windowFrom: "2026-09", windowTo: "2026-09" } as const;
const blank = { kind: "blank", ledger: "requests", monthsWithoutRows: 2, months: 12 } as const;
const full = (points: number) => ({ A: points, B: points, C: points, serve: points, order: points, composite: points });

beforeAll(async () => {
  db = await emptyDb();
  await seedUnits(db);
  await seedResults(db, {
    id: 1,
    period: "2026-08",
    status: "published",
    branches: { a: { nodes: full(70) }, b: { nodes: full(50) }, c: { nodes: full(60) }, d: { nodes: full(40) } },
  });
  await seedResults(db, {
    id: 2,
    period: "2026-09",
    status: "provisional",
    branches: { a: { nodes: full(72) }, b: { nodes: full(50), evidence: [late, blank], standing: "watch" } },
  });
  await seedResults(db, {
    id: 3,
    period: "2026-10",
    status: "provisional",
    branches: {
      // serve = (20·50 + 40·80) / 60 = 70, order = 90, composite = 0.6·70 + 0.4·90 = 78
      a: { nodes: { A: 50, B: 80, C: 90, serve: 70, order: 90, composite: 78 }, provisional: ["A"] },
      b: { nodes: full(50), evidence: [blank], standing: "watch", monthsReported: 9 },
      c: { nodes: full(80) },
      d: { nodes: { ...full(78), composite: [78, 78, 78] } },
      e: { nodes: { A: 20, B: 20, serve: 20, order: null, composite: null }, evidence: [late], standing: "weak" },
    },
  });
});

const orderOf = (league: { rows: readonly { unit: string }[] }) => league.rows.map(({ unit }) => unit);

describe("loadLeague", () => {
  it("ranks everything, best first, equal scores share a place in the order of their codes", async () => {
    const league = await loadLeague(db, everything, {});
    expect(league.stamp.period).toBe("2026-10");
    expect(league.unit).toEqual({ code: "C", name: "C名" });
    expect(league.rows.map(({ unit, county }) => [unit, county.rank, county.tied, county.of])).toEqual([
      ["c", 1, false, 4],
      ["a", 2, true, 4],
      ["d", 2, true, 4],
      ["b", 4, false, 4],
    ]);
    expect(league.rows.map(({ unit, peers }) => [unit, peers.rank, peers.of])).toEqual([
      ["c", 1, 1],
      ["a", 1, 3],
      ["d", 1, 3],
      ["b", 3, 3],
    ]);
  });

  it("gives each place the range that cannot be told apart", async () => {
    // 80, 78, 78 lie within √(5² + 5²) ≈ 7.07 of each other (5 against the census); 50 lies clearly behind all.
    const league = await loadLeague(db, everything, {});
    expect(league.rows.map(({ county }) => [county.rankLow, county.rankHigh])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
      [4, 4],
    ]);
  });

  it("compares with the last published period and not with a provisional one", async () => {
    const league = await loadLeague(db, everything, {});
    expect(league.comparedWith).toBe("2026-08");
    const changes = Object.fromEntries(league.rows.map(({ unit, change }) => [unit, change]));
    // Then: a 70, c 60, b 50, d 40. a moved 8 points, more than √50; b stayed; d rose from 4th to 2nd.
    expect(changes.a).toEqual({ score: 8, places: -1, peerPlaces: 0, clear: true });
    expect(changes.b).toEqual({ score: 0, places: -1, peerPlaces: -1, clear: false });
    expect(changes.d).toEqual({ score: 38, places: 2, peerPlaces: 2, clear: true });
  });

  it("has no change for a period with nothing published before", async () => {
    const league = await loadLeague(db, everything, { period: "2026-08" });
    expect(league.comparedWith).toBeNull();
    expect(league.rows.every(({ change }) => change === null)).toBe(true);
  });

  it("carries twelve periods of history with gaps as gaps", async () => {
    const { historyPeriods, rows } = await loadLeague(db, everything, {});
    expect(historyPeriods).toHaveLength(12);
    expect([historyPeriods[0], historyPeriods[11]]).toEqual(["2025-11", "2026-10"]);
    expect(rows.find(({ unit }) => unit === "c")?.history.slice(8)).toEqual([null, 60, null, 80]);
  });

  it("names the two indicators that cost most, in points of the node", async () => {
    const { rows } = await loadLeague(db, everything, {});
    expect(rows.find(({ unit }) => unit === "a")?.costliest).toEqual([
      { node: "A", points: expect.closeTo(10, 9), provisional: true },
      { node: "B", points: expect.closeTo(8, 9), provisional: false },
    ]);
    const serve = await loadLeague(db, everything, { node: "serve" });
    expect(serve.rows.find(({ unit }) => unit === "a")?.costliest[0]).toEqual({
      node: "A",
      points: expect.closeTo((20 / 60) * 50, 9),
      provisional: true,
    });
  });

  it("shows earlier evidence where this period has none that counts", async () => {
    const row = (await loadLeague(db, everything, {})).rows.find(({ unit }) => unit === "b");
    expect(row).toMatchObject({ standing: "watch", evidence: [late, blank], evidencePeriod: "2026-09" });
    expect(row?.completeness).toBe(0.75);
  });

  it("keeps what is not ranked apart, with its reasons and evidence", async () => {
    const league = await loadLeague(db, everything, {});
    expect(league.unranked).toEqual([
      {
        unit: "e",
        name: "e名",
        kind: "community",
        parent: "T2",
        standing: "weak",
        evidence: [late],
        evidencePeriod: null,
        reasons: [{ reason: "dimension_incomplete", dimension: "order", available: 0.5 }],
      },
    ]);
    expect(orderOf(await loadLeague(db, everything, { node: "serve" }))).toContain("e");
    const order = await loadLeague(db, everything, { node: "order" });
    expect(order.unranked[0]?.reasons).toEqual([
      { reason: "dimension_incomplete", dimension: "order", available: 0.5 },
    ]);
    const indicator = await loadLeague(db, everything, { node: "C" });
    expect(indicator.unranked[0]?.reasons).toEqual([{ reason: "node_absent", absence: "not_applicable" }]);
  });

  it("has medians over all and per kind", async () => {
    const league = await loadLeague(db, everything, {});
    expect(league.median).toBe(78);
    expect(league.medianByKind).toEqual({ rural: 78, community: 80 });
  });

  it("says what is unknown", async () => {
    await expect(loadLeague(db, everything, { period: "2020-01" })).rejects.toThrow(UnknownPeriodError);
    await expect(loadLeague(db, everything, { node: "R99" })).rejects.toThrow(UnknownNodeError);
    await expect(loadLeague(db, everything, { node: "I" })).rejects.toThrow(UnknownNodeError);
    await expect(loadLeague(db, everything, { unit: "nowhere" })).rejects.toThrow(UnknownUnitError);
  });

  it("is made anew when a result is revised", async () => {
    const before = (await loadLeague(db, everything, { period: "2026-09" })).rows[0]?.score;
    await db.update(scores).set({ score: 73 }).where(eq(scores.score, 72));
    await db.update(resultSets).set({ revision: 2 }).where(eq(resultSets.id, 2));
    expect([before, (await loadLeague(db, everything, { period: "2026-09" })).rows[0]?.score]).toEqual([72, 73]);
  });
});

describe("what a scope sees of a league", () => {
  it("is a township's own branches with their place in the county", async () => {
    const league = await loadLeague(db, township, {});
    expect(league.unit?.code).toBe("T1");
    expect(league.rows.map(({ unit, county }) => [unit, county.rank])).toEqual([
      ["c", 1],
      ["a", 2],
      ["b", 4],
    ]);
    expect(league.unranked).toEqual([]);
    expect(league.units).toEqual([{ code: "T1", name: "T1名" }]);
  });

  it("does not reach another township, nor the county", async () => {
    await expect(loadLeague(db, township, { unit: "T2" })).rejects.toThrow(UnknownUnitError);
    await expect(loadLeague(db, township, { unit: "C" })).rejects.toThrow(UnknownUnitError);
    await expect(loadLeague(db, township, { unit: "d" })).rejects.toThrow(UnknownUnitError);
  });

  it("narrows to a township for whoever sees the county", async () => {
    const league = await loadLeague(db, everything, { unit: "T2" });
    expect([...orderOf(league), ...league.unranked.map(({ unit }) => unit)]).toEqual(["d", "e"]);
  });

  it("is the published table for a branch leader, with everything of the own row alone", async () => {
    const league = await loadLeague(db, leader, {});
    expect(league.disclosure).toEqual({ kind: "ranks", own: "b" });
    expect(orderOf(league)).toEqual(["c", "a", "d", "b"]);
    const [best, , , own] = league.rows;
    expect(best).toMatchObject({ score: 80, standing: null, completeness: null, evidence: [], costliest: [] });
    expect(own).toMatchObject({ standing: "watch", completeness: 0.75, evidence: [late, blank] });
    expect(own?.costliest).toHaveLength(2);
    expect(league.unranked[0]).toMatchObject({ unit: "e", standing: null, evidence: [], reasons: [] });
    await expect(loadLeague(db, leader, { unit: "a" })).rejects.toThrow(UnknownUnitError);
    await expect(loadLeague(db, leader, { unit: "T1" })).rejects.toThrow(UnknownUnitError);
  });
});
