import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { loadDemo, NotEmptyError } from "./load-demo";
import { makeDemoCounty } from "./make-demo-county";
import { PLANTED_BRANCHES } from "./planted-truth";
import type { ExpectedEvidence } from "./planting";
import { RESULT_PERIODS } from "./timeline";

const folder = mkdtempSync(path.join(tmpdir(), "demo-"));
const now = new Date("2026-11-02T01:00:00Z");
let db: Db;
let loaded: Awaited<ReturnType<typeof loadDemo>>;
const progress: number[] = [];

beforeAll(async () => {
  db = await openDb(`file:${path.join(folder, "demo.db")}`);
  await migrateDb(db);
  loaded = await loadDemo(db, { branches: 40, now, onProgress: ({ branches }) => progress.push(branches) });
  await makeDemoCounty(db, { now });
});

afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const planted = PLANTED_BRANCHES.flatMap(({ code, name, truth, expected }) =>
  expected ? [{ code, name, truth, expected }] : [],
);

describe.each(planted)("$name, planted as $truth", ({ code, expected }) => {
  it("has the standing it must have", async () => {
    const result = await resultOf(code);
    expect(result.standing).toBe(expected.standing);
  });

  it(expected.ranked ? "is ranked" : "is not ranked, for the reasons it must have", async () => {
    const { unrankedReasons } = await resultOf(code);
    if (expected.ranked) expect(unrankedReasons).toBeNull();
    else expect(unrankedReasons?.map(({ dimension }) => dimension)).toEqual(expected.incomplete);
  });

  it("has the evidence it must have, and no duty or blank besides", async () => {
    const found = (await evidenceOf(code)).map(shape);
    expect(found).toEqual(expect.arrayContaining(expected.evidence.map((one) => ({ ...one }))));
    const countable = (list: readonly ExpectedEvidence[]) => list.filter(({ kind }) => kind !== "behind");
    expect(countable(found)).toHaveLength(countable(expected.evidence).length);
    if (!expected.evidence.some(({ kind }) => kind === "behind") && expected.standing !== "weak") {
      expect(found.filter(({ kind }) => kind === "behind")).toEqual([]);
    }
  });

  it("has figures where it must, and words where it must not", async () => {
    const nodes = await nodesOf(code, "2026-10");
    for (const id of expected.notApplicable ?? []) expect([id, nodes.get(id)?.absence]).toEqual([id, "not_applicable"]);
    for (const id of expected.withheld ?? []) expect([id, nodes.get(id)?.absence]).toEqual([id, "withheld"]);
    for (const id of expected.provisional ?? []) expect([id, nodes.get(id)?.provisional]).toEqual([id, true]);
    const score = nodes.get("composite")?.score ?? null;
    if (expected.score?.atLeast !== undefined) expect(score).toBeGreaterThanOrEqual(expected.score.atLeast);
    if (expected.score?.atMost !== undefined) expect(score).toBeLessThanOrEqual(expected.score.atMost);
    if (expected.changeSinceFirstPeriod !== undefined) {
      const before = (await nodesOf(code, "2025-10")).get("composite")?.score;
      const change = Number(score) - Number(before);
      expect(Math.sign(change)).toBe(Math.sign(expected.changeSinceFirstPeriod));
      expect(Math.abs(change)).toBeGreaterThanOrEqual(Math.abs(expected.changeSinceFirstPeriod));
    }
  });
});

describe("the loaded demo county", () => {
  it("calls itself a demo, fictitious, and says how far its records reach", async () => {
    const found = await db.$client.execute(
      "select key, value from settings where key in ('demo', 'county_name', 'data_cutoff')",
    );
    expect(Object.fromEntries(found.rows.map((row) => [row.key, row.value]))).toEqual({
      demo: "true",
      county_name: "示例县（虚构）",
      data_cutoff: "2026-10-31",
    });
  });

  it("has one batch per ledger that accounts for its rows", async () => {
    const found = await db.$client.execute("select ledger, rows_read, rows_new from import_batches");
    const batches = Object.fromEntries(found.rows.map((row) => [row.ledger, [row.rows_read, row.rows_new]]));
    expect(batches).toEqual(Object.fromEntries(Object.entries(loaded.rows).map(([id, rows]) => [id, [rows, rows]])));
  });

  it("is scored for 13 periods, all published but the last", async () => {
    const found = await db.$client.execute("select period, status from result_sets order by period");
    expect(found.rows.map((row) => [row.period, row.status])).toEqual(
      RESULT_PERIODS.map((period, i) => [period, i === 12 ? "provisional" : "published"]),
    );
  });

  it("says how far loading has come", () => {
    expect(progress.at(-1)).toBe(loaded.branches);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it("lets the rows of merged branches live on in their successor, and those of a split one not", async () => {
    const merged = await nodesOf("SL-05-025", "2026-10");
    const split = await nodesOf("SL-07-026", "2026-10");
    // Four months of its own at some 8 requests would be about 32 due; a year of two branches is many more.
    expect(Number(merged.get("R2")?.n)).toBeGreaterThan(90);
    expect(Number(split.get("R2")?.n)).toBeLessThan(90);
  });

  it("repeats the figures of the copy-paste branch month after month", async () => {
    const found = await db.$client.execute(
      `select held_month, group_concat(kind || attended || '/' || eligible, ' ') figures from (
         select a.* from activities a join units u on u.id = a.unit_id
         where u.code = 'SL-08-019' and a.kind in ('lecture', 'volunteer_service', 'study', 'theme_day')
         order by a.held_month, a.kind, a.held_on)
       group by held_month order by held_month`,
    );
    const months = found.rows.map((row) => String(row.figures));
    const commonest = Math.max(...months.map((one) => months.filter((other) => other === one).length));
    expect(months).toHaveLength(24);
    expect(commonest).toBeGreaterThanOrEqual(15);
  });

  it("is loaded into an empty database only", async () => {
    await expect(loadDemo(db, { branches: 40 })).rejects.toThrow(NotEmptyError);
  });
});

async function resultOf(code: string) {
  const [row] = await rowsFor(
    code,
    "2026-10",
    "select r.standing, r.unranked_reasons from unit_results r where r.result_set_id = s.id and r.unit_id = u.id",
  );
  const reasons = row?.unranked_reasons;
  return {
    standing: row?.standing,
    unrankedReasons: reasons ? (JSON.parse(String(reasons)) as { dimension: string }[]) : null,
  };
}

async function evidenceOf(code: string): Promise<Evidence[]> {
  const rows = await rowsFor(
    code,
    "2026-10",
    "select e.detail from evidence e where e.result_set_id = s.id and e.unit_id = u.id",
  );
  return rows.map((row) => JSON.parse(String(row.detail)) as Evidence);
}

async function nodesOf(code: string, period: string) {
  const rows = await rowsFor(
    code,
    period,
    "select c.node, c.score, c.n, c.absence, c.provisional from scores c where c.result_set_id = s.id and c.unit_id = u.id",
  );
  return new Map(
    rows.map((row) => [
      String(row.node),
      {
        score: row.score === null ? null : Number(row.score),
        n: row.n,
        absence: row.absence,
        provisional: row.provisional === 1,
      },
    ]),
  );
}

/** Rows of a select over one unit `u` and the result set `s` of one period. */
async function rowsFor(code: string, period: string, select: string) {
  const sql = select.replace(" where ", ", units u, result_sets s where ").concat(" and u.code = ? and s.period = ?");
  return (await db.$client.execute({ sql, args: [code, period] })).rows;
}

function shape(evidence: Evidence): ExpectedEvidence {
  switch (evidence.kind) {
    case "duty":
      return { kind: "duty", dutyType: evidence.dutyType, windowFrom: evidence.windowFrom };
    case "behind":
      return { kind: "behind", node: evidence.node };
    case "blank":
      return { kind: "blank", ledger: evidence.ledger };
  }
}
