import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BranchReport } from "@/lib/contracts/branch";
import { NoUnitResultError, UnknownPeriodError, UnknownUnitError } from "@/lib/data/errors";
import { loadLeague } from "@/lib/data/league/loaders";
import { systemScope } from "@/lib/data/scope";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import {
  CASES_PER_MONTH,
  type CountyFixture,
  countyFixture,
  LATE_PER_MONTH,
  MERGED_ON,
  WINDOW,
} from "./county-fixture";
import { loadBranch } from "./load-branch";

let county: CountyFixture;
let late: BranchReport;
beforeAll(async () => {
  county = await countyFixture();
  late = await loadBranch(county.db, systemScope(), { unit: "late" });
});
afterAll(() => county.dispose());

describe("the report of a branch", () => {
  it("names the branch, its township and the result it stands on", () => {
    expect(late).toMatchObject({
      unit: "late",
      name: "迟村党支部",
      kind: "rural",
      parent: { code: "T1", name: "东乡" },
    });
    expect(late.stamp).toMatchObject({ period: "2026-10", status: "provisional", dataCutoff: "2026-10-31" });
  });

  it("gives every indicator of the scheme with counts, value and limits, or the reason why it has none", () => {
    expect(late.indicators.map(({ node }) => node.id)).toEqual(defaultScheme.indicators.map(({ id }) => id));
    const onTime = late.indicators.find(({ node }) => node.id === "R2");
    const n = CASES_PER_MONTH * WINDOW;
    expect(onTime).toMatchObject({
      x: n - LATE_PER_MONTH * WINDOW,
      n,
      value: 0.6,
      absence: null,
      ledgers: ["requests"],
    });
    // Wilson limits of 36 of 60 at 95 %.
    expect(onTime?.valueLow).toBeCloseTo(0.4736, 3);
    expect(onTime?.valueHigh).toBeCloseTo(0.7142, 3);
    const rated = late.indicators.find(({ node }) => node.id === "R3");
    expect(rated).toMatchObject({ value: null, score: null, absence: "no_cases" });
    for (const { score, absence, weight } of late.indicators)
      if (weight > 0) expect(score === null).toBe(absence !== null);
  });

  it("gives the middle of the peers: of three rural branches, the second", async () => {
    const others = await Promise.all(["prompt", "whole"].map((unit) => loadBranch(county.db, systemScope(), { unit })));
    const find = (report: BranchReport) => report.dimensions.find(({ node }) => node.id === "standardisation");
    const scores = [late, ...others].flatMap((report) => find(report)?.score ?? []).sort((a, b) => a - b);
    expect(scores).toHaveLength(3);
    expect(find(late)?.peerMedian).toBeCloseTo(scores[1] ?? Number.NaN, 9);
  });

  it("gives months that add up to the figure, and none where they do not", () => {
    const onTime = late.indicators.find(({ node }) => node.id === "R2");
    const window = onTime?.months.slice(-WINDOW) ?? [];
    expect(window.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(onTime?.n);
    expect(late.indicators.find(({ node }) => node.id === "R8")?.months).toEqual([]);
  });

  it("shows standing and evidence of each period, oldest first, and a score per period for composite and dimensions", () => {
    expect(late.standings.map(({ period }) => period)).toEqual(["2026-09", "2026-10"]);
    expect(late.standings.at(-1)?.evidence).toEqual(late.evidence);
    expect(late.history.map(({ node }) => node.id)).toEqual([
      "composite",
      "responsiveness",
      "participation",
      "standardisation",
    ]);
    for (const { points } of late.history) expect(points.map(({ period }) => period)).toEqual(["2026-09", "2026-10"]);
  });

  it("shows the five lenses of the documents", () => {
    expect(late.lenses.map(({ id }) => id)).toEqual(["L1", "L2", "L3", "L4", "L5"]);
  });

  it("says why a branch is not ranked and gives it no place", () => {
    expect(late.composite.score).toBeNull();
    expect(late.county).toBeNull();
    expect(late.waterfall).toBeNull();
    expect(late.unrankedReasons.length).toBeGreaterThan(0);
  });

  it("tells of a merge on both sides", async () => {
    const whole = await loadBranch(county.db, systemScope(), { unit: "whole" });
    expect(whole.successions).toEqual([
      { onDay: MERGED_ON, kind: "merge", role: "successor", others: [{ code: "half", name: "半村党支部" }] },
    ]);
  });
});

describe("who may see a branch", () => {
  it("its own leader, its township and its county", async () => {
    for (const scope of [
      county.scopeAt("late", "branch_leader"),
      county.scopeAt("T1", "township_officer"),
      county.scopeAt("C", "county_officer"),
    ]) {
      expect((await loadBranch(county.db, scope, { unit: "late" })).name).toBe("迟村党支部");
    }
  });

  it("nobody else: for them it does not exist", async () => {
    for (const scope of [county.scopeAt("prompt", "branch_leader"), county.scopeAt("T2", "township_officer")]) {
      await expect(loadBranch(county.db, scope, { unit: "late" })).rejects.toThrow(UnknownUnitError);
    }
  });
});

describe("an address that names nothing", () => {
  it("is refused by what it names", async () => {
    const ask = (args: Parameters<typeof loadBranch>[2]) => loadBranch(county.db, systemScope(), args);
    await expect(ask({ unit: "nobody" })).rejects.toThrow(UnknownUnitError);
    await expect(ask({ unit: "T1" })).rejects.toThrow(NoUnitResultError);
    await expect(ask({ unit: "half" })).rejects.toThrow(NoUnitResultError);
    await expect(ask({ unit: "late", period: "2020-01" })).rejects.toThrow(UnknownPeriodError);
  });
});

it("gives the same places as the league", async () => {
  const league = await loadLeague(county.db, systemScope(), {});
  for (const row of league.rows) {
    const report = await loadBranch(county.db, systemScope(), { unit: row.unit });
    expect(report).toMatchObject({ county: row.county, peers: row.peers, composite: { score: row.score } });
  }
});
