import { describe, expect, it } from "vitest";
import type { LeagueRow } from "@/lib/contracts/league";
import { leagueQuery } from "@/lib/contracts/url/league-query";
import { arrangeRows } from "./arrange-rows";
import { isFiltered, type LeagueLook, lookOf, withLook } from "./league-look";

function row(unit: string, rank: number, more: Partial<LeagueRow> = {}): LeagueRow {
  const place = { rank, rankLow: rank, rankHigh: rank, of: 4, tied: false };
  return {
    unit,
    name: `${unit}村`,
    pinyin: unit.toLowerCase(),
    kind: "rural",
    parent: "T1",
    score: 100 - rank,
    low: 0,
    high: 100,
    county: place,
    peers: place,
    change: null,
    history: [],
    completeness: null,
    standing: "clear",
    evidence: [],
    evidencePeriod: null,
    costliest: [],
    ...more,
  };
}

const change = (score: number) => ({ score, places: 0, peerPlaces: 0, clear: false });
const blank = { kind: "blank", ledger: "requests", monthsWithoutRows: 1, months: 12 } as const;
const rows = [
  row("D", 1, { change: change(2), completeness: 1, kind: "community" }),
  row("B", 2, { standing: "watch", completeness: 0.5 }),
  row("C", 3, { standing: "weak", change: change(-4), parent: "T2" }),
  row("A", 4, { evidence: [blank], change: change(1) }),
];
const usual = lookOf({});
const order = (look: Partial<LeagueLook>) =>
  arrangeRows(rows, { ...usual, ...look })
    .map(({ unit }) => unit)
    .join("");

describe("arrangeRows", () => {
  it("puts the last place first by default", () => expect(order({})).toBe("ACBD"));
  it("turns round", () => expect(order({ order: "asc" })).toBe("DBCA"));
  it("sorts by each column", () => {
    expect(order({ sort: "score", order: "asc" })).toBe("ACBD");
    expect(order({ sort: "name", order: "asc" })).toBe("ABCD");
    expect(order({ sort: "standing", order: "desc" })).toBe("CBAD");
  });

  it("keeps what is absent last in either order", () => {
    expect(order({ sort: "change", order: "asc" })).toBe("CADB");
    expect(order({ sort: "change", order: "desc" })).toBe("DACB");
    expect(order({ sort: "completeness", order: "asc" }).slice(0, 2)).toBe("BD");
    expect(order({ sort: "completeness", order: "desc" }).slice(0, 2)).toBe("DB");
  });

  it("filters by kind, township and text together", () => {
    expect(order({ kind: "rural" })).toBe("ACB");
    expect(order({ township: "T2" })).toBe("C");
    expect(order({ text: " B村 " })).toBe("B");
    expect(order({ kind: "community", text: "a" })).toBe("");
  });

  it("does not change the rows it is given", () => {
    order({ sort: "name" });
    expect(rows.map(({ unit }) => unit).join("")).toBe("DBCA");
  });
});

describe("the look in the address", () => {
  it("leaves out what is as by default and keeps what is not its own", () => {
    expect(withLook(new URLSearchParams("period=2026-10&kind=rural"), usual).toString()).toBe("period=2026-10");
  });

  it("reads back what it wrote", () => {
    const look: LeagueLook = {
      kind: "rural",
      township: "T1",
      peers: "county",
      text: "石",
      sort: "change",
      order: "desc",
      grouped: false,
    };
    const written = Object.fromEntries(withLook(new URLSearchParams(), look));
    expect(lookOf(leagueQuery.parse(written))).toEqual(look);
    expect([isFiltered(look), isFiltered({ ...usual, sort: "name" })]).toEqual([true, false]);
  });
});
