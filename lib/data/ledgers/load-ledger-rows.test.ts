import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import {
  CASES_PER_MONTH,
  type CountyFixture,
  countyFixture,
  DELIBERATED_ON,
  LATE_PER_MONTH,
  MISSED_THEME_DAYS,
  WINDOW,
} from "@/lib/data/branches/county-fixture";
import { loadBranch } from "@/lib/data/branches/load-branch";
import { InvalidParameterError, NoUnitResultError, UnknownNodeError, UnknownUnitError } from "@/lib/data/errors";
import { systemScope } from "@/lib/data/scope";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { loadLedgerRows } from "./load-ledger-rows";
import { findProofs, listCountedRows, readRowTotals } from "./reads";
import { rowScans } from "./row-scan";

let county: CountyFixture;
beforeAll(async () => {
  county = await countyFixture();
});
afterAll(() => county.dispose());

const load = (unit: string, indicator: string, more: object = {}) =>
  loadLedgerRows(county.db, systemScope(), { unit, indicator, ...more });

describe("rows behind a figure", () => {
  it("are the cases of the window, the late ones kept apart, the duplicates left out", async () => {
    const found = await load("late", "R2");
    expect(found.totals).toEqual({
      all: CASES_PER_MONTH * WINDOW,
      short: LATE_PER_MONTH * WINDOW,
      left_out: WINDOW,
    });
    expect(found.figure).toMatchObject({ x: (CASES_PER_MONTH - LATE_PER_MONTH) * WINDOW, n: CASES_PER_MONTH * WINDOW });
    expect(found.window).toEqual({ from: "2025-11", to: "2026-10" });
  });

  it("add up to the stored figure for every indicator whose rows do", async () => {
    for (const { id } of defaultScheme.indicators) {
      const { now, figure } = await load("late", id);
      if (now && figure.n !== null) expect({ id, ...now }).toEqual({ id, x: figure.x, n: figure.n });
    }
  });

  it("come latest first, with file, line and what each adds", async () => {
    const { rows, columns } = await load("late", "R2", { rows: "short" });
    expect(rows.every(({ x, n }) => x === 0 && n === 1)).toBe(true);
    expect(rows[0]).toMatchObject({ month: "2026-10", fileName: "requests.csv", x: 0, n: 1 });
    const due = columns.findIndex(({ name }) => name === "due_at");
    const days = rows.map(({ values }) => String(values[due]));
    expect(days).toEqual([...days].sort().reverse());
  });

  it("show what was left out on request", async () => {
    const { rows, columns } = await load("late", "R2", { rows: "left_out" });
    const disposition = columns.findIndex(({ name }) => name === "disposition");
    expect(new Set(rows.map(({ values }) => values[disposition]))).toEqual(new Set(["duplicate"]));
  });

  it("come in pages that hold every row once", async () => {
    const first = await load("late", "R2");
    const second = await load("late", "R2", { page: 2 });
    expect(first.pages).toBe(2);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(CASES_PER_MONTH * WINDOW);
    await expect(load("late", "R2", { page: 3 })).rejects.toThrow(InvalidParameterError);
  });

  it("hold an item that was owed and never done, which is written in no file", async () => {
    const { rows, columns } = await load("late", "S1", { rows: "short" });
    const [type, window, done] = ["duty_type", "window_from", "done_on"].map((name) =>
      columns.findIndex((column) => column.name === name),
    );
    const missed = rows.filter(({ values }) => values[type ?? -1] === "theme_day");
    expect(missed.map(({ values }) => values[window ?? -1])).toEqual(["2026-10", "2026-09"]);
    expect(missed).toHaveLength(MISSED_THEME_DAYS);
    for (const row of missed) expect(row).toMatchObject({ x: 0, n: 1, rowKey: null, fileName: null, sourceRow: null });
    for (const row of missed) expect(row.values[done ?? -1]).toBeNull();
  });

  it("point to the activity that met an obligation", async () => {
    const { rows, columns, figure } = await load("late", "P1");
    const done = columns.findIndex(({ name }) => name === "done_on");
    const met = rows.filter(({ x }) => x === 1);
    expect(met).toHaveLength(1);
    expect(met[0]).toMatchObject({ rowKey: "late/deliberation", fileName: "activities.csv", sourceRow: 99 });
    expect(met[0]?.values[done]).toBe(DELIBERATED_ON);
    // First to third quarter of 2026: the quarter before began before the records, the last is not over.
    expect(figure).toMatchObject({ x: 1, n: 3 });
  });

  it("tell apart the ledgers an indicator adds up", async () => {
    const first = await load("late", "S5");
    expect(first.parts.map(({ ledger }) => ledger)).toEqual(["requests", "activities"]);
    expect((await load("late", "S5", { part: 2 })).rows[0]?.fileName).toBe("activities.csv");
    await expect(load("late", "S5", { part: 3 })).rejects.toThrow(InvalidParameterError);
  });

  it("include those of a branch that was merged into it", async () => {
    const { totals, rows } = await load("whole", "R2", { page: 2 });
    // November 2025 to February 2026 of the other branch: four months.
    expect(totals.all).toBe(CASES_PER_MONTH * (WINDOW + 4));
    expect(rows.some(({ rowKey }) => rowKey?.startsWith("half/"))).toBe(true);
  });

  it("name each category once for coverage and say which are required", async () => {
    const { categories, now } = await load("late", "R8");
    expect(now).toBeNull();
    expect(categories?.find(({ value }) => value === "utilities")).toMatchObject({
      rows: CASES_PER_MONTH * WINDOW,
    });
    expect(categories?.filter(({ required }) => required).map(({ value }) => value)).toEqual(
      defaultScheme.serviceMenus.rural,
    );
  });

  it("stand beside the months, of which the figure is the sum", async () => {
    const { months } = await load("late", "R2");
    expect(months).toHaveLength(24);
    expect(months.at(-1)).toMatchObject({ period: "2026-10", x: CASES_PER_MONTH - LATE_PER_MONTH, n: CASES_PER_MONTH });
    expect(months[0]).toMatchObject({ period: "2024-11", value: null, gap: "not_reported" });
  });
});

describe("rows of another branch", () => {
  const leader = () => county.scopeAt("prompt", "branch_leader");

  it("do not exist for a branch leader, exactly as those of a branch that does not exist", async () => {
    const ask = (unit: string) =>
      loadLedgerRows(county.db, leader(), { unit, indicator: "R2" }).catch((error) => error);
    const [other, nobody] = [await ask("late"), await ask("nobody")];
    expect(other).toBeInstanceOf(UnknownUnitError);
    expect(nobody).toBeInstanceOf(UnknownUnitError);
    expect(other.message.replace("late", "?")).toBe(nobody.message.replace("nobody", "?"));
    expect((await loadLedgerRows(county.db, leader(), { unit: "prompt", indicator: "R2" })).totals.short).toBe(0);
  });

  it("do not exist for the officer of another township", async () => {
    const scope = county.scopeAt("T2", "township_officer");
    await expect(loadLedgerRows(county.db, scope, { unit: "late", indicator: "R2" })).rejects.toThrow(UnknownUnitError);
    expect((await loadLedgerRows(county.db, scope, { unit: "town", indicator: "R2" })).totals.all).toBe(60);
  });

  it("are reached through a successor alone, never by their own code", async () => {
    const scope = county.scopeAt("whole", "branch_leader");
    await expect(loadLedgerRows(county.db, scope, { unit: "half", indicator: "R2" })).rejects.toThrow(UnknownUnitError);
    const own = await loadLedgerRows(county.db, scope, { unit: "whole", indicator: "R2", page: 2 });
    expect(own.rows.some(({ rowKey }) => rowKey?.startsWith("half/"))).toBe(true);
  });

  it("stay hidden from every read even when the loader is passed by", async () => {
    const indicator = defaultScheme.indicators.find(({ id }) => id === "R2");
    if (!indicator) throw new Error("no R2");
    const [scan] = rowScans(indicator, defaultScheme.dutyTypes);
    if (!scan) throw new Error("no scan");
    const last = monthIndexOf("2026-10");
    const lineage: readonly [number, ...number[]] = [county.idOf("late")];
    const window = { lineage, first: monthIndexOf("2025-11"), last, cutoff: lastDayOf(last), direction: "up" } as const;
    const page = { ...window, choice: "all", offset: 0, limit: 10 } as const;
    expect(await listCountedRows(county.db, leader(), scan, page)).toEqual([]);
    expect(await readRowTotals(county.db, leader(), scan, window)).toEqual({
      counted: 0,
      short: 0,
      leftOut: 0,
      x: 0,
      n: 0,
    });
    const asked = { lineage, dutyTypes: defaultScheme.dutyTypes, days: [DELIBERATED_ON] };
    expect((await findProofs(county.db, leader(), asked)).size).toBe(0);
    expect((await findProofs(county.db, systemScope(), asked)).size).toBe(1);
    expect(await listCountedRows(county.db, systemScope(), scan, page)).toHaveLength(10);
  });
});

describe("an address that names nothing", () => {
  it("is refused by what it names", async () => {
    await expect(load("late", "R99")).rejects.toThrow(UnknownNodeError);
    await expect(load("T1", "R2")).rejects.toThrow(NoUnitResultError);
    await expect(load("half", "R2")).rejects.toThrow(NoUnitResultError);
  });
});

it("says of every indicator the same figure as the branch page", async () => {
  const report = await loadBranch(county.db, systemScope(), { unit: "late" });
  for (const indicator of report.indicators.slice(0, 4)) {
    const { figure } = await load("late", indicator.node.id);
    expect(figure).toMatchObject({
      x: indicator.x,
      n: indicator.n,
      score: indicator.score,
      absence: indicator.absence,
    });
  }
});
