import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScore } from "@/lib/format/figures";
import type { League, LeagueRow } from "./league";
import { packLeague, unpackLeague } from "./league-wire";

const row: LeagueRow = {
  unit: "a",
  name: "石桥村",
  pinyin: "shiqiaocun sqc",
  kind: "rural",
  parent: "T1",
  score: 47.125,
  low: 44,
  high: 50.25,
  county: { rank: 2, rankLow: 1, rankHigh: 2, of: 2, tied: false },
  peers: { rank: 1, rankLow: 1, rankHigh: 1, of: 1, tied: true },
  change: { score: -1.5, places: -3, peerPlaces: -2, clear: true },
  history: [null, 45.125, 47.125],
  completeness: 0.75,
  standing: "weak",
  evidence: [{ kind: "blank", ledger: "requests", monthsWithoutRows: 2, months: 12 }],
  evidencePeriod: "2026-09",
  costliest: [
    { node: "R1", points: 6.1, provisional: true },
    { node: "R2", points: 3.25, provisional: false },
  ],
};

const plain: LeagueRow = {
  ...row,
  unit: "b",
  kind: "community",
  change: null,
  history: [null, null, 47.125],
  completeness: null,
  standing: null,
  evidence: [],
  evidencePeriod: null,
  costliest: [],
};

const league: League = {
  stamp: {
    period: "2026-10",
    status: "provisional",
    dataCutoff: "2026-10-31",
    schemeName: { zh: "", en: "" },
    schemeVersion: 3,
    hash: "0",
    resultSetId: 1,
    revision: 1,
  },
  node: { id: "composite", zh: "综合", en: "Composite" },
  unit: { code: "C", name: "县" },
  disclosure: { kind: "full" },
  pass: 60,
  historyPeriods: ["2026-08", "2026-09", "2026-10"],
  medianByKind: { rural: 47.125, community: 47.125 },
  median: 47.125,
  units: [{ code: "T1", name: "甲乡" }],
  indicators: [],
  dimensions: [],
  dutyTypes: [],
  ledgers: [],
  rows: [plain, { ...row, county: { ...row.county, of: 2 } }],
  unranked: [],
  comparedWith: "2026-08",
};

describe("a league on its way", () => {
  it("arrives as it was sent when its figures are short", () => {
    expect(unpackLeague(JSON.parse(JSON.stringify(packLeague(league))))).toEqual(league);
  });

  it("arrives empty when there is nobody in it", () => {
    const nobody = { ...league, rows: [], median: null, medianByKind: {} };
    expect(unpackLeague(packLeague(nobody))).toEqual(nobody);
  });

  it("shows every score with the same digits as before", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        const sent = packLeague({ ...league, rows: [{ ...row, score }] }).rows.score[0] ?? Number.NaN;
        expect(formatScore(sent)).toBe(formatScore(score));
        expect(Math.abs(sent - score)).toBeLessThan(0.0016);
      }),
    );
    for (const score of [47.2496, 47.2499999, 47.25, 47.2500001, 47.2504, 0.0499999]) {
      const sent = packLeague({ ...league, rows: [{ ...row, score }] }).rows.score[0] ?? Number.NaN;
      expect(formatScore(sent)).toBe(formatScore(score));
    }
  });
});
