import { describe, expect, it } from "vitest";
import type { League, LeagueRow } from "@/lib/contracts/league";
import { UTF8_BOM } from "@/lib/exports/csv";
import { leagueCsv } from "./league-csv";

/** Texts stand as their keys, so that a test does not hang on their wording. */
const say = (key: string, values?: Record<string, string | number>) =>
  values ? `${key}(${Object.values(values).join(",")})` : key;

const row: LeagueRow = {
  unit: "T1-1",
  name: "石桥村,东",
  pinyin: "shiqiaocun sqc",
  kind: "rural",
  parent: "T1",
  score: 47.125,
  low: 44,
  high: 50.25,
  county: { rank: 2, rankLow: 1, rankHigh: 2, of: 2, tied: false },
  peers: { rank: 1, rankLow: 1, rankHigh: 1, of: 1, tied: false },
  change: { score: -1.5, places: -3, peerPlaces: -2, clear: true },
  history: [],
  completeness: 0.75,
  standing: "weak",
  evidence: [{ kind: "blank", ledger: "requests", monthsWithoutRows: 2, months: 12 }],
  evidencePeriod: null,
  costliest: [{ node: "R1", points: 6.14, provisional: true }],
};

const league: League = {
  stamp: {
    period: "2026-10",
    status: "provisional",
    dataCutoff: "2026-10-31",
    schemeName: { zh: "方案", en: "Scheme" },
    schemeVersion: 3,
    hash: "0123abcd",
    resultSetId: 1,
    revision: 1,
  },
  node: { id: "composite", zh: "综合得分", en: "Composite score" },
  unit: { code: "C", name: "县" },
  disclosure: { kind: "full" },
  pass: 60,
  historyPeriods: [],
  medianByKind: { rural: 78 },
  median: 78,
  units: [{ code: "T1", name: "甲乡" }],
  indicators: [{ id: "R1", zh: "首响及时率", en: "First response on time" }],
  dimensions: [{ id: "order", zh: "规范", en: "Order" }],
  dutyTypes: [],
  ledgers: [{ id: "requests", zh: "群众诉求", en: "Requests" }],
  rows: [row],
  unranked: [
    {
      unit: "T1-2",
      name: "无声村",
      kind: "rural",
      parent: "T1",
      standing: null,
      evidence: [],
      evidencePeriod: null,
      reasons: [{ reason: "dimension_incomplete", dimension: "order", available: 0.5 }],
    },
  ],
  comparedWith: "2026-09",
};

describe("leagueCsv", () => {
  const text = leagueCsv(league, say, "zh-CN");
  const lines = text.slice(UTF8_BOM.length).split("\r\n");
  const header = lines.findIndex((line) => line.startsWith("league.csv.countyRank"));

  it("begins with the mark that lets a spreadsheet read it, and with what stands behind the figures", () => {
    expect(text.startsWith(UTF8_BOM)).toBe(true);
    expect(lines.slice(0, header).join("\n")).toContain("0123abcd");
    expect(lines).toContain("league.csv.compared,2026年9月");
  });

  it("gives a ranked branch its places in both companies, its figures and its reasons", () => {
    expect(lines[header + 1]).toBe(
      [
        "2,1,2,2,1,1,1,1,47.125,44,50.25,78,-1.5,league.csv.yes,0.75",
        'T1-1,"石桥村,东",terms.kind.rural,甲乡,terms.standing.weak',
        "群众诉求台账 12 个月中 2 个月无记录，请核实,首响及时率 −6.1†,",
      ].join(","),
    );
  });

  it("keeps those that are not ranked, with why, and without a figure", () => {
    const cells = (lines[header + 2] ?? "").split(",");
    expect(cells.slice(0, 15).every((cell) => cell === "")).toBe(true);
    expect(lines[header + 2]).toContain("T1-2,无声村,terms.kind.rural,甲乡");
    expect(lines[header + 2]).toContain("league.unranked.incomplete(规范,50%)");
  });
});
