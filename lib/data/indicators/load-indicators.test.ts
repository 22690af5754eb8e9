import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CASES_PER_MONTH,
  type CountyFixture,
  countyFixture,
  LATE_PER_MONTH,
  WINDOW,
} from "@/lib/data/branches/county-fixture";
import { UnknownNodeError, UnknownUnitError } from "@/lib/data/errors";
import { systemScope } from "@/lib/data/scope";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { loadIndicator } from "./load-indicator";
import { loadIndicators } from "./load-indicators";
import { loadLens } from "./load-lens";

let county: CountyFixture;
beforeAll(async () => {
  county = await countyFixture();
});
afterAll(() => county.dispose());

describe("the list of indicators", () => {
  it("accounts for every branch of every indicator: measured, or absent for a reason", async () => {
    const list = await loadIndicators(county.db, systemScope(), {});
    const all = list.dimensions.flatMap(({ indicators }) => indicators);
    expect(all.map(({ id }) => id)).toEqual(defaultScheme.indicators.map(({ id }) => id));
    for (const { measured, absent } of all) {
      expect(measured + Object.values(absent).reduce((sum, count) => sum + count, 0)).toBe(list.branches);
    }
    expect(list).toMatchObject({ branches: 4, burden: 0, unit: { code: "C" } });
  });

  it("gives the middle value and who is below the pass mark", async () => {
    const list = await loadIndicators(county.db, systemScope(), { unit: "T1" });
    const onTime = list.dimensions.flatMap(({ indicators }) => indicators).find(({ id }) => id === "R2");
    // 60 % of one and 100 % of the other.
    expect(onTime).toMatchObject({ measured: 2, median: 0.8, belowPass: 1, provisional: 0 });
  });

  it("shows the official view and the five lenses, each scored indicator once", async () => {
    const { lenses } = await loadIndicators(county.db, systemScope(), {});
    expect(lenses.map(({ id }) => id)).toEqual(["L0", "L1", "L2", "L3", "L4", "L5"]);
    for (const { pillars } of lenses) expect(pillars.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it("looks at the viewer's own branches and no others", async () => {
    const scope = county.scopeAt("T2", "township_officer");
    expect(await loadIndicators(county.db, scope, {})).toMatchObject({ branches: 2, unit: { code: "T2" } });
    await expect(loadIndicators(county.db, scope, { unit: "T1" })).rejects.toThrow(UnknownUnitError);
  });
});

describe("one indicator", () => {
  it("lists the measured branches from lowest to highest with their counts", async () => {
    const detail = await loadIndicator(county.db, systemScope(), { id: "R2" });
    expect(detail.values.map(({ unit }) => unit)).toEqual(["late", "prompt", "town", "whole"]);
    expect(detail.values[0]).toMatchObject({
      x: (CASES_PER_MONTH - LATE_PER_MONTH) * WINDOW,
      n: CASES_PER_MONTH * WINDOW,
    });
  });

  it("adds the counts of all its branches month by month", async () => {
    const { months } = await loadIndicator(county.db, systemScope(), { id: "R2" });
    expect(months.at(-1)).toMatchObject({ x: 4 * CASES_PER_MONTH - LATE_PER_MONTH, n: 4 * CASES_PER_MONTH });
    expect(months.find(({ period }) => period === "2026-01")).toMatchObject({ n: 5 * CASES_PER_MONTH });
  });

  it("stands in one pillar of each lens", async () => {
    const { lenses } = await loadIndicator(county.db, systemScope(), { id: "R2" });
    expect(lenses.map(({ id, pillar }) => `${id} ${pillar.id}`)).toContain("L3 L3.service");
    expect(lenses).toHaveLength(6);
  });

  it("shows a leader the own branch alone", async () => {
    const detail = await loadIndicator(county.db, county.scopeAt("prompt", "branch_leader"), { id: "R2" });
    expect(detail.values.map(({ unit }) => unit)).toEqual(["prompt"]);
    expect(detail.months.at(-1)).toMatchObject({ x: CASES_PER_MONTH, n: CASES_PER_MONTH });
  });

  it("is unknown when the scheme has none of that id", async () => {
    await expect(loadIndicator(county.db, systemScope(), { id: "composite" })).rejects.toThrow(UnknownNodeError);
  });
});

describe("one lens", () => {
  it("gives the middle of each pillar, by kind and by period", async () => {
    const detail = await loadLens(county.db, systemScope(), { id: "L3" });
    expect(detail.lens.pillars.map(({ node }) => node.id)).toEqual([
      "L3.cohesion",
      "L3.organising",
      "L3.service",
      "L3.fighting",
    ]);
    expect(detail.byKind.map(({ kind, branches }) => [kind, branches])).toEqual([
      ["rural", 3],
      ["community", 1],
    ]);
    expect(detail.history.every(({ points }) => points.length === 12)).toBe(true);
    const last = detail.history.map(({ points }) => points.at(-1)?.value ?? null);
    expect(last).toEqual(detail.lens.pillars.map(({ median }) => median));
  });

  it("is unknown when the scheme has none of that id", async () => {
    await expect(loadLens(county.db, systemScope(), { id: "L9" })).rejects.toThrow(UnknownNodeError);
  });
});
