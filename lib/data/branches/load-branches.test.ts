import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UnknownUnitError } from "@/lib/data/errors";
import { type Scope, systemScope } from "@/lib/data/scope";
import { type CountyFixture, countyFixture } from "./county-fixture";
import { loadBranches } from "./load-branches";

let county: CountyFixture;
beforeAll(async () => {
  county = await countyFixture();
});
afterAll(() => county.dispose());

const list = async (args: Parameters<typeof loadBranches>[2] = {}, scope: Scope = systemScope()) =>
  loadBranches(county.db, scope, args);
const codes = async (...args: Parameters<typeof list>) => (await list(...args)).rows.map(({ unit }) => unit);

describe("the list of branches", () => {
  it("holds those of the county by township, without the one that was merged", async () => {
    expect(await codes()).toEqual(["late", "prompt", "town", "whole"]);
    expect(await list()).toMatchObject({ unit: { code: "C" }, all: 4, kinds: { rural: 3, community: 1 }, pages: 1 });
  });

  it("is narrowed by unit, kind and standing, and counts before it is narrowed", async () => {
    expect(await codes({ unit: "T1" })).toEqual(["late", "prompt"]);
    expect(await codes({ kind: "community" })).toEqual(["town"]);
    const weak = await list({ standing: "weak" });
    expect(weak.rows.every(({ standing }) => standing === "weak")).toBe(true);
    expect(weak.found).toBe(weak.standings.weak);
    const { weak: w, watch, clear } = weak.standings;
    expect(w + watch + clear).toBe(weak.all);
    const unranked = await list({ standing: "unranked" });
    expect(unranked.found).toBe(unranked.standings.unranked);
    expect(unranked.all).toBe(4);
  });

  it("finds by name, by pinyin in full or initials, and by code", async () => {
    for (const q of ["街口", "jiekou", "JK", "town"]) expect(await codes({ q })).toEqual(["town"]);
    expect(await codes({ q: "nothing" })).toEqual([]);
  });

  it("has nothing on a page beyond the last, and says how many there are", async () => {
    expect(await list({ page: 2 })).toMatchObject({ rows: [], page: 2, pages: 1, found: 4 });
  });
});

describe("who sees which branches", () => {
  it("an officer those of the own township, and no other township", async () => {
    const scope = county.scopeAt("T2", "township_officer");
    expect(await codes({}, scope)).toEqual(["town", "whole"]);
    await expect(list({ unit: "T1" }, scope)).rejects.toThrow(UnknownUnitError);
    await expect(list({ unit: "C" }, scope)).rejects.toThrow(UnknownUnitError);
  });

  it("a leader the own one", async () => {
    const scope = county.scopeAt("late", "branch_leader");
    expect(await codes({}, scope)).toEqual(["late"]);
    await expect(list({ unit: "prompt" }, scope)).rejects.toThrow(UnknownUnitError);
  });
});
