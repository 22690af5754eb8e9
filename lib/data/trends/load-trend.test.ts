import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES_PER_MONTH, type CountyFixture, countyFixture, LATE_PER_MONTH } from "@/lib/data/branches/county-fixture";
import { loadBranch } from "@/lib/data/branches/load-branch";
import { UnknownNodeError, UnknownUnitError } from "@/lib/data/errors";
import { systemScope } from "@/lib/data/scope";
import { loadTrend, type TrendArgs } from "./load-trend";
import { loadUrbanRuralGap } from "./load-urban-rural-gap";

let county: CountyFixture;
beforeAll(async () => {
  county = await countyFixture();
});
afterAll(() => county.dispose());

const load = (args: TrendArgs) => loadTrend(county.db, systemScope(), args);
const lastOf = <Point>(points: readonly Point[] | undefined) => points?.at(-1);

describe("trend of an indicator", () => {
  it("has a point per month, gaps before the records began", async () => {
    const trend = await load({ subjects: [{ unit: "late" }], node: "R2" });
    expect(trend).toMatchObject({ measure: "share", span: "month", pass: 0.85, direction: "up", windowMonths: 12 });
    const [series] = trend.series;
    expect(series).toMatchObject({ name: "迟村党支部", level: "branch", basis: "own", branches: 1 });
    expect(series?.points).toHaveLength(24);
    expect(series?.points[0]).toMatchObject({ period: "2024-11", value: null, gap: "not_reported" });
    expect(lastOf(series?.points)).toMatchObject({
      x: CASES_PER_MONTH - LATE_PER_MONTH,
      n: CASES_PER_MONTH,
      value: 0.6,
    });
  });

  it("adds the counts of all branches of a township or kind, never averages their shares", async () => {
    const trend = await load({ subjects: [{ unit: "T1" }, { kind: "rural" }], node: "R2" });
    const [township, rural] = trend.series;
    expect(township).toMatchObject({ basis: "pooled", branches: 2 });
    expect(lastOf(township?.points)).toMatchObject({ x: 2 * CASES_PER_MONTH - LATE_PER_MONTH, n: 2 * CASES_PER_MONTH });
    expect(rural).toMatchObject({ subject: "kind:rural", level: "kind", branches: 3 });
    expect(lastOf(rural?.points)).toMatchObject({ n: 3 * CASES_PER_MONTH });
  });

  it("counts a branch that was merged once, under its successor, before and after", async () => {
    const trend = await load({ subjects: [{ unit: "T2" }, { unit: "whole" }], node: "R2" });
    const at = (i: number, period: string) => trend.series[i]?.points.find((point) => point.period === period);
    expect(at(0, "2026-01")).toMatchObject({ n: 3 * CASES_PER_MONTH });
    expect(at(0, "2026-10")).toMatchObject({ n: 2 * CASES_PER_MONTH });
    expect(at(1, "2026-01")).toMatchObject({ n: 2 * CASES_PER_MONTH });
    expect(trend.marks).toEqual([
      {
        period: "2026-03",
        kind: "merge",
        subject: "whole",
        label: { zh: "由半村党支部合并而来", en: "merged from 半村党支部" },
      },
    ]);
  });

  it("has its points per period beside it, the same as on the branch page", async () => {
    const trend = await load({ subjects: [{ unit: "late" }], node: "R2" });
    const report = await loadBranch(county.db, systemScope(), { unit: "late" });
    const own = report.indicators.find(({ node }) => node.id === "R2");
    expect(lastOf(trend.scores?.[0]?.points)).toMatchObject({ period: "2026-10", value: own?.score, low: own?.low });
    expect(trend.scores?.[0]?.points).toHaveLength(12);
    expect(trend.scores?.[0]?.points[0]).toMatchObject({ period: "2025-11", value: null, gap: "no_result" });
  });

  it("has a value per period where months do not add up, and no points where it only informs", async () => {
    const coverage = await load({ subjects: [{ unit: "late" }], node: "R8" });
    expect(coverage).toMatchObject({ span: "window", measure: "share" });
    const days = await load({ subjects: [{ unit: "late" }], node: "R6" });
    expect(days).toMatchObject({ span: "window", measure: "days", pass: null, direction: "down", scores: null });
  });
});

describe("trend of a score", () => {
  it("has a point per period: of a branch its own, of several the middle one", async () => {
    const trend = await load({ subjects: [{ unit: "late" }, { unit: "T1" }], node: "standardisation" });
    expect(trend).toMatchObject({ measure: "points", span: "window", pass: 60, scores: null });
    const [late, township] = trend.series.map(({ points }) => lastOf(points)?.value);
    const prompt = await loadBranch(county.db, systemScope(), { unit: "prompt" });
    const other = prompt.dimensions.find(({ node }) => node.id === "standardisation")?.score;
    expect(township).toBeCloseTo(((late ?? Number.NaN) + (other ?? Number.NaN)) / 2, 9);
    expect(lastOf(trend.series[1]?.points)).toMatchObject({ low: null, high: null, n: 2 });
  });

  it("is of the composite and of the viewer's own unit when nothing is said", async () => {
    const own = await loadTrend(county.db, county.scopeAt("late", "branch_leader"), {});
    expect(own.node.id).toBe("composite");
    expect(own.series.map(({ subject }) => subject)).toEqual(["late"]);
    expect((await load({})).series.map(({ subject }) => subject)).toEqual(["C"]);
  });

  it("refuses a node the scheme does not have", async () => {
    await expect(load({ node: "R99" })).rejects.toThrow(UnknownNodeError);
  });
});

describe("trends of others", () => {
  it("do not exist outside the scope", async () => {
    const leader = county.scopeAt("prompt", "branch_leader");
    for (const unit of ["late", "T1", "C", "nobody"]) {
      const asked = { subjects: [{ unit }], node: "R2" };
      await expect(loadTrend(county.db, leader, asked)).rejects.toThrow(UnknownUnitError);
    }
  });

  it("are in no sum: a kind is that of the branches within the scope", async () => {
    const leader = county.scopeAt("prompt", "branch_leader");
    const trend = await loadTrend(county.db, leader, { subjects: [{ kind: "rural" }], node: "R2" });
    expect(trend.series[0]).toMatchObject({ branches: 1 });
    expect(lastOf(trend.series[0]?.points)).toMatchObject({ x: CASES_PER_MONTH, n: CASES_PER_MONTH });
  });
});

describe("the gap between town and country", () => {
  it("is the middle community score minus the middle rural one", async () => {
    const gap = await loadUrbanRuralGap(county.db, systemScope(), { node: "standardisation" });
    const [town, country] = [lastOf(gap?.community.points)?.value, lastOf(gap?.rural.points)?.value];
    expect(typeof town).toBe("number");
    expect(lastOf(gap?.gap)?.points).toBeCloseTo((town ?? Number.NaN) - (country ?? Number.NaN), 9);
    expect(gap?.gap[0]).toEqual({ period: "2025-11", points: null });
  });

  it("is nothing where the scope holds but one of the two", async () => {
    expect(await loadUrbanRuralGap(county.db, county.scopeAt("T1", "township_officer"), {})).toBeNull();
  });
});
