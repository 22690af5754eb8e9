import { describe, expect, it } from "vitest";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { LEDGER_IDS, type LedgerField } from "@/lib/core/ledgers/ledger";
import { type DemoCounty, generateCounty } from "./generate-county";
import { PLANTED_BRANCHES } from "./planted-truth";
import { DATA_CUTOFF } from "./timeline";
import { PLANTED_LIVING } from "./tree";

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

const county = generateCounty({ branches: 60 });

function* everyRow(of: DemoCounty) {
  for (const { branch, rows } of of.rows()) {
    for (const ledger of LEDGER_IDS) {
      for (const row of rows[ledger]) yield { branch, ledger, row: row as unknown as Row };
    }
  }
}

describe("the demo county", () => {
  it("is the same at every call", () => {
    const again = generateCounty({ branches: 60 });
    expect(again.tree).toEqual(county.tree);
    expect([...again.rows()].map(({ rows }) => rows)).toEqual([...county.rows()].map(({ rows }) => rows));
  });

  it("gives every field a value its ledger allows, and absent only what may be", () => {
    for (const { ledger, row } of everyRow(county)) {
      for (const field of LEDGERS[ledger].fields) {
        const value = row[field.name];
        if (value === undefined || !allowed(field, value)) expect.fail(`${ledger}.${field.name} is ${value}`);
      }
      expect(Object.keys(row).length).toBe(LEDGERS[ledger].fields.length);
    }
  });

  it("keeps the order of dates and x within n", () => {
    for (const { ledger, row } of everyRow(county)) {
      for (const { earlier, later } of LEDGERS[ledger].orders) {
        const [a, b] = [row[earlier], row[later]];
        if (a != null && b != null && a > b) expect.fail(`${ledger}: ${earlier} ${a} after ${later} ${b}`);
      }
      for (const { part, whole } of LEDGERS[ledger].shares) {
        const [x, n] = [row[part], row[whole]];
        if (x != null && Number(x) > Number(n)) expect.fail(`${ledger}: ${part} ${x} of ${whole} ${n}`);
      }
    }
  });

  it("records nothing that happened after the cut-off; only deadlines lie beyond it", () => {
    const deadlines = new Set(["response_due_at", "due_at", "due_on", "milestone_due_on"]);
    for (const { ledger, row } of everyRow(county)) {
      for (const { name, type } of LEDGERS[ledger].fields) {
        const value = row[name];
        if (!["day", "datetime", "month"].includes(type) || deadlines.has(name) || value == null) continue;
        if (String(value).slice(0, 10) > DATA_CUTOFF) expect.fail(`${ledger}.${name} is ${value}`);
      }
    }
  });

  it("has rows of a branch only while it exists and reports", () => {
    for (const { branch, ledger, row } of everyRow(county)) {
      if (ledger === "pairings" || ledger === "duties") continue;
      const day = String(row[LEDGERS[ledger].occurredOn]).slice(0, ledger === "resources" ? 7 : 10);
      const until = branch.silentFrom ?? branch.to ?? "9999";
      if (day < branch.from.slice(0, day.length) || day >= until.slice(0, 10)) {
        expect.fail(`${branch.code} ${ledger} ${day}`);
      }
    }
  });

  it("says in its names that it is made up", () => {
    const [top, ...others] = county.tree.units.filter(({ level }) => level !== "branch").map((u) => u.spells[0]?.name);
    expect(top).toContain("虚构");
    for (const name of others) expect(name).toMatch(/^[虚拟例样仿设演模试构]/u);
  });

  it("gives each planted branch its own name and each branch its own code", () => {
    const names = county.branches.map(({ name }) => name);
    for (const { name } of PLANTED_BRANCHES) expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(new Set(county.branches.map(({ code }) => code)).size).toBe(county.branches.length);
  });

  it("refuses a size that leaves no room for the planted branches", () => {
    expect(() => generateCounty({ branches: PLANTED_LIVING - 1 })).toThrow(RangeError);
    expect(() => generateCounty({ branches: 360.5 })).toThrow(RangeError);
  });
});

describe("sizes of the demo county", () => {
  it.each([
    [360, 12],
    [3_000, 100],
    [30_000, 100],
  ])("has %i living branches in %i townships", (branches, townships) => {
    const { tree } = generateCounty({ branches });
    expect(tree.units.filter(({ level }) => level === "township")).toHaveLength(townships);
    const living = tree.units.filter(({ level, spells }) => level === "branch" && spells.at(-1)?.to === undefined);
    expect(living).toHaveLength(branches);
    expect(new Set(tree.units.map(({ code }) => code)).size).toBe(tree.units.length);
  });

  it("keeps names apart within a township", () => {
    const seen = new Set<string>();
    for (const { township, name } of generateCounty({ branches: 3_000 }).branches) {
      const full = `${township} ${name}`;
      if (seen.has(full)) expect.fail(`${full} twice`);
      seen.add(full);
    }
  });

  it("keeps branches of a year's records large enough to be rated: about 670 rows each over two years", () => {
    const rows = [...everyRow(county)].length / county.branches.length;
    expect(rows).toBeGreaterThan(560);
    expect(rows).toBeLessThan(780);
  });
});

function allowed(field: LedgerField, value: Cell): boolean {
  if (value === null) return !field.required;
  switch (field.type) {
    case "choice":
      return field.values?.includes(String(value)) ?? false;
    case "day":
      return /^\d{4}-\d\d-\d\d$/.test(String(value));
    case "datetime":
      return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value));
    case "month":
      return /^\d{4}-\d\d$/.test(String(value));
    case "count":
      return Number.isInteger(value) && Number(value) >= 0;
    case "amount":
      return typeof value === "number" && value >= 0;
    case "score":
      return (
        Number(value) >= (field.range?.[0] ?? 0) && Number(value) <= (field.range?.[1] ?? Number.POSITIVE_INFINITY)
      );
    case "text":
    case "unit":
      return String(value).length > 0;
    default:
      throw field.type satisfies never;
  }
}
