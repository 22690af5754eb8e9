import { afterAll, beforeAll, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { duties, requests } from "@/db/schema/ledgers";
import { staleCells } from "@/db/schema/tallies";
import { unitSuccessions } from "@/db/schema/units";
import { freshDb } from "@/db/testing/fresh-db";
import { insertSampleUnits } from "@/db/testing/sample-units";
import { type Day, monthIndexOf, type PeriodKey } from "@/lib/core/calendar/period";
import { recordScheme } from "@/lib/data/schemes/writes";
import { resolvedOnTime } from "@/seeds/scheme/service-responsiveness";
import { refresh } from "./refresh";
import { PublishedPeriodError, scorePeriod } from "./score-period";

const NOW = new Date("2026-11-02T08:00:00Z");
const CUTOFF = "2026-10-31" as Day;
const GOOD = 10;
const LATE = 11;
const SILENT = 12;
const MERGED_AWAY = 13;

let db: Db;
let dispose: () => void;
let key = 0;

/** `late` of `of` cases of a branch, all due in one month. */
function cases(unitId: number, month: string, of: number, late: number): (typeof requests.$inferInsert)[] {
  return Array.from({ length: of }, (_, i) => {
    key += 1;
    return {
      unitId,
      rowKey: `k${key}`,
      batchId: 1,
      sourceRow: key,
      category: "utilities" as const,
      disposition: "resolved" as const,
      receivedAt: `${month}-01`,
      dueAt: `${month}-20`,
      resolvedAt: `${month}-${i < late ? "25" : "10"}`,
    };
  });
}

beforeAll(async () => {
  ({ db, dispose } = await freshDb());
  await insertSampleUnits(db, [GOOD, LATE, SILENT, MERGED_AWAY]);
  await db.$client.execute({
    sql: "update unit_spells set to_on = '2026-07-01' where unit_id = ?",
    args: [MERGED_AWAY],
  });
  await db
    .insert(unitSuccessions)
    .values({ predecessorId: MERGED_AWAY, successorId: GOOD, kind: "merge", onDay: "2026-07-01" });
  await db
    .insert(requests)
    .values([
      ...cases(GOOD, "2026-09", 40, 0),
      ...cases(MERGED_AWAY, "2026-05", 10, 5),
      ...cases(LATE, "2026-04", 50, 25),
    ]);
  const meeting = (unitId: number, windowFrom: string) => {
    key += 1;
    return {
      unitId,
      rowKey: `k${key}`,
      batchId: 1,
      sourceRow: key,
      dutyType: "committee_meeting",
      windowFrom,
      doneOn: `${windowFrom}-12`,
    };
  };
  await db
    .insert(duties)
    .values(
      ["2026-07", "2026-08", "2026-09", "2026-10"].flatMap((month) => [meeting(GOOD, month), meeting(LATE, month)]),
    );
  await recordScheme(
    db,
    {
      id: "test",
      version: 1,
      name: { zh: "试", en: "Test" },
      dimensions: [{ id: "responsiveness", name: { zh: "服务", en: "Service" }, weight: 100 }],
      indicators: [resolvedOnTime],
      lenses: [],
      dutyTypes: [
        {
          id: "committee_meeting",
          name: { zh: "支委会", en: "Committee meeting" },
          frequency: "monthly",
          normGroup: "organisation",
          core: true,
          appliesTo: {},
          metBy: { ledger: "duties" },
        },
      ],
      serviceMenus: {},
      reporting: [],
    },
    "2025-01" as PeriodKey,
    NOW,
  );
  await refresh(db, { dataCutoff: CUTOFF, now: NOW });
});
afterAll(() => dispose());

const score = (period: string, status: "provisional" | "published") =>
  scorePeriod(db, { period: period as PeriodKey, status, dataCutoff: CUTOFF, now: NOW });

async function stored(period: string) {
  const found = await db.$client.execute({
    sql: `select s.unit_id, s.node, s.x, s.n, s.score, s.low, s.high, s.absence, u.standing, u.unranked_reasons
      from scores s join unit_results u using (result_set_id, unit_id) join result_sets r on r.id = s.result_set_id
      where r.period = ? order by s.unit_id, s.node`,
    args: [period],
  });
  return found.rows.map((row) => ({ ...row }));
}

it("scores counts against goalposts, absent figures stay absent with a reason", async () => {
  await score("2026-08", "published");
  await score("2026-09", "published");
  await score("2026-10", "provisional");
  const rows = await stored("2026-10");
  const of = (unitId: number, node: string) => rows.find((row) => row.unit_id === unitId && row.node === node);
  // 40 of 40 of its own and 5 of 10 carried on from the branch merged into it: 45 of 50 = .90.
  // Between pass .85 (60 points) and target .98 (100): 60 + 40 × .05 / .13.
  expect(of(GOOD, "R2")).toMatchObject({ x: 45, n: 50 });
  expect(of(GOOD, "R2")?.score).toBeCloseTo(60 + (40 * 0.05) / 0.13, 9);
  // 25 of 50 = .5 lies below the floor .60: 0 points.
  expect(of(LATE, "R2")).toMatchObject({ x: 25, n: 50, score: 0 });
  expect(of(SILENT, "composite")).toMatchObject({ score: null, low: null, high: null });
  expect(of(SILENT, "composite")?.unranked_reasons).not.toBeNull();
  expect(rows.some((row) => row.unit_id === MERGED_AWAY)).toBe(false);
});

it("names a branch weak on evidence in two of three periods, with the numbers beside it", async () => {
  const rows = await stored("2026-10");
  expect(rows.find((row) => row.unit_id === LATE)?.standing).toBe("weak");
  expect(rows.find((row) => row.unit_id === GOOD)?.standing).toBe("clear");
  const found = await db.$client.execute({
    sql: `select e.detail from evidence e join result_sets r on r.id = e.result_set_id
      where r.period = '2026-10' and e.unit_id in (?, ?) order by e.unit_id, e.ordinal`,
    args: [LATE, SILENT],
  });
  const evidence = found.rows.map((row) => JSON.parse(String(row.detail)) as Record<string, unknown>);
  expect(evidence).toContainEqual(expect.objectContaining({ kind: "behind", node: "R2", x: 25, n: 50, pass: 0.85 }));
  expect(evidence).toContainEqual(
    expect.objectContaining({ kind: "duty", dutyType: "committee_meeting", windowFrom: "2026-10" }),
  );
});

it("gives the same figures and hash when it scores again, and leaves a published period alone", async () => {
  const before = await stored("2026-10");
  const hash = async () =>
    (await db.$client.execute("select inputs_hash, revision from result_sets where period = '2026-10'")).rows[0];
  const first = await hash();
  await score("2026-10", "provisional");
  expect(await stored("2026-10")).toEqual(before);
  expect(await hash()).toMatchObject({ inputs_hash: first?.inputs_hash, revision: Number(first?.revision) + 1 });
  await expect(score("2026-09", "published")).rejects.toThrow(PublishedPeriodError);
});

it("rescoring one branch after one row changed equals scoring the whole period anew", async () => {
  const published = await stored("2026-09");
  await db.$client.execute({
    sql: "update requests set resolved_at = '2026-04-15' where unit_id = ? and resolved_at = '2026-04-25'",
    args: [LATE],
  });
  await db.insert(staleCells).values([{ ledger: "requests", unitId: LATE, month: monthIndexOf("2026-04") }]);
  const report = await refresh(db, { dataCutoff: CUTOFF, now: NOW });
  expect(report).toEqual({ units: 1, periods: ["2026-10"] });
  const quick = await stored("2026-10");
  expect(quick.find((row) => row.unit_id === LATE && row.node === "R2")).toMatchObject({ x: 50, n: 50, score: 100 });
  const hash = async () =>
    (await db.$client.execute("select inputs_hash from result_sets where period = '2026-10'")).rows[0]?.inputs_hash;
  const quickHash = await hash();
  await score("2026-10", "provisional");
  expect(await stored("2026-10")).toEqual(quick);
  expect(await hash()).toBe(quickHash);
  expect(await stored("2026-09")).toEqual(published);
});

it("does not depend on the order of rows in a ledger", async () => {
  const before = await stored("2026-10");
  const rows = await db.select().from(requests);
  await db.delete(requests);
  const backwards = rows.reverse().map(({ id: _id, ...row }) => row);
  const generated = ["receivedMonth", "responseDueMonth", "dueMonth", "resolvedMonth", "settledMonth"];
  await db
    .insert(requests)
    .values(
      backwards.map(
        (row) =>
          Object.fromEntries(
            Object.entries(row).filter(([name]) => !generated.includes(name)),
          ) as typeof requests.$inferInsert,
      ),
    );
  await db.insert(staleCells).values(
    [GOOD, LATE, MERGED_AWAY].flatMap((unitId) =>
      ["2026-04", "2026-05", "2026-09"].map((month) => ({
        ledger: "requests" as const,
        unitId,
        month: monthIndexOf(month),
      })),
    ),
  );
  await refresh(db, { dataCutoff: CUTOFF, now: NOW });
  expect(await stored("2026-10")).toEqual(before);
});
