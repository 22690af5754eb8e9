import type { Db } from "@/db/client";
import { importBatches } from "@/db/schema/imports";
import { activities, duties, inspections, requests } from "@/db/schema/ledgers";
import { freshDb } from "@/db/testing/fresh-db";
import { type Day, lastDayOf, monthIndexOf, type PeriodKey } from "@/lib/core/calendar/period";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { findSchemeFor, listSchemes } from "@/lib/data/schemes/reads";
import { recordScheme } from "@/lib/data/schemes/writes";
import { scopeOf } from "@/lib/data/scope";
import { recordUnits } from "@/lib/data/units/writes";
import { oweDuties } from "@/lib/jobs/owe-duties";
import { scorePeriod } from "@/lib/jobs/score-period";
import { rebuildCells } from "@/lib/tally/refresh-cells";
import { defaultScheme } from "@/seeds/scheme/default-scheme";

// A small county of real ledger rows, counted and scored by the real jobs, for tests of the loaders.
//
// T1 holds `late` and `prompt`, both rural; T2 holds `town` (community) and `whole`, rural, which took over `half` on
// 1 March 2026. `late` held no theme day in September and October 2026. Every branch has CASES_PER_MONTH requests due in each month from November 2025 to October 2026.

export const CASES_PER_MONTH = 5;
/** Of those, resolved after their deadline by `late`; every other branch is never late. */
export const LATE_PER_MONTH = 2;
export const WINDOW = 12;
export const MISSED_THEME_DAYS = 2;
export const DELIBERATED_ON = "2026-05-07";
export const MERGED_ON = "2026-03-01";
const CUTOFF = "2026-10-31" as Day;

const MONTHS = Array.from({ length: WINDOW }, (_, i) =>
  i < 2 ? `2025-${11 + i}` : `2026-${String(i - 1).padStart(2, "0")}`,
);

export interface CountyFixture {
  readonly db: Db;
  readonly dispose: () => void;
  /** Row id of a unit by code. */
  readonly idOf: (code: string) => number;
  /** Scope of an account at a unit. */
  readonly scopeAt: (
    code: string,
    role: "branch_leader" | "township_officer" | "county_officer",
  ) => ReturnType<typeof scopeOf>;
}

/** The county with results of 2026-09 (published) and 2026-10 (provisional). */
export async function countyFixture(): Promise<CountyFixture> {
  const { db, dispose } = await freshDb();
  await insertUnits(db);
  const ids = new Map(
    (await db.$client.execute("select id, code from units")).rows.map((r) => [String(r.code), Number(r.id)]),
  );
  const idOf = (code: string) => {
    const id = ids.get(code);
    if (id === undefined) throw new RangeError(`the fixture has no unit ${code}`);
    return id;
  };
  await insertRows(db, idOf);
  const now = new Date("2026-11-02T00:00:00Z");
  await recordScheme(db, defaultScheme, "2020-01" as PeriodKey, now);
  const scheme = await findSchemeFor(db, "2026-10" as PeriodKey);
  if (!scheme) throw new RangeError(`no scheme among ${(await listSchemes(db)).length}`);
  await oweDuties(db, scheme.document, CUTOFF);
  await rebuildCells(db, scheme.document, CUTOFF);
  for (const [period, status] of [
    ["2026-09", "published"],
    ["2026-10", "provisional"],
  ] as const) {
    const dataCutoff = lastDayOf(monthIndexOf(period));
    await scorePeriod(db, { period: period as PeriodKey, status, dataCutoff, now });
  }
  return {
    db,
    dispose,
    idOf,
    scopeAt: (code, role) => scopeOf({ accountId: `${role} of ${code}`, role, unitId: idOf(code) }),
  };
}

const SPELL = { from: "2020-01-01", hasCommittee: true, hasGroups: false, members: 20, fullMembers: 18 } as const;

async function insertUnits(db: Db): Promise<void> {
  const branch = (code: string, name: string, parent: string, kind: "rural" | "community", more = {}) => ({
    code,
    level: "branch" as const,
    aliases: [],
    spells: [{ ...SPELL, name, parent, kind, households: 200, ...more }],
  });
  const above = (code: string, level: "county" | "township", name: string, parent?: string) => ({
    code,
    level,
    aliases: [],
    spells: [{ ...SPELL, hasCommittee: false, name, ...(parent ? { parent } : {}) }],
  });
  await recordUnits(db.$client, {
    units: [
      above("C", "county", "试县"),
      above("T1", "township", "东乡", "C"),
      above("T2", "township", "西乡", "C"),
      branch("late", "迟村党支部", "T1", "rural"),
      branch("prompt", "快村党支部", "T1", "rural"),
      branch("town", "街口社区党支部", "T2", "community"),
      branch("half", "半村党支部", "T2", "rural", { to: MERGED_ON }),
      branch("whole", "全村党支部", "T2", "rural"),
    ],
    successions: [{ predecessor: "half", successor: "whole", kind: "merge", onDay: MERGED_ON }],
  });
}

async function insertRows(db: Db, idOf: (code: string) => number): Promise<void> {
  await db.insert(importBatches).values(
    LEDGER_IDS.map((ledger, i) => ({
      id: i + 1,
      ledger,
      fileName: `${ledger}.csv`,
      fileHash: ledger,
      mappingId: "fixture",
      startedAt: "2026-11-01T00:00:00Z",
      ...{ rowsRead: 0, rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsRejected: 0, rowsSkipped: 0 },
    })),
  );
  await db.insert(activities).values(deliberation(idOf("late")));
  for (const code of ["late", "prompt", "town", "half", "whole"]) {
    const months = code === "half" ? MONTHS.filter((month) => month < MERGED_ON.slice(0, 7)) : MONTHS;
    await db.insert(requests).values(months.flatMap((month, i) => requestsOf(code, idOf(code), month, i)));
    await db.insert(activities).values(months.map((month, i) => themeDay(code, idOf(code), month, i)));
    await db.insert(duties).values(themeDays(code, idOf(code), months));
    await db.insert(inspections).values(months.map((month, i) => inspection(code, idOf(code), month, i)));
  }
}

/** Received, answered and due in one month; one more is a duplicate and does not count. */
function requestsOf(code: string, unitId: number, month: string, at: number): (typeof requests.$inferInsert)[] {
  return Array.from({ length: CASES_PER_MONTH + 1 }, (_, i) => {
    const late = code === "late" && i < LATE_PER_MONTH;
    return {
      unitId,
      rowKey: `${code}/requests/${at}-${i}`,
      batchId: 1,
      sourceRow: at * 10 + i,
      channel: "visit" as const,
      category: "utilities" as const,
      receivedAt: `${month}-02 09:00:00`,
      responseDueAt: `${month}-06`,
      respondedAt: `${month}-03 10:00:00`,
      dueAt: `${month}-16`,
      resolvedAt: late ? `${month}-20 11:00:00` : `${month}-10 11:00:00`,
      disposition: i === CASES_PER_MONTH ? ("duplicate" as const) : ("resolved" as const),
      responsiblePost: "服务岗",
    };
  });
}

/** The monthly theme day as it was reported: every month, but for the last two of `late`. */
function themeDays(code: string, unitId: number, months: readonly string[]): (typeof duties.$inferInsert)[] {
  return months.slice(0, code === "late" ? -MISSED_THEME_DAYS : undefined).map((month, at) => ({
    unitId,
    rowKey: `${code}/duties/${at}`,
    batchId: 4,
    sourceRow: at,
    dutyType: "theme_day",
    windowFrom: month,
    doneOn: `${month}-05`,
  }));
}

/** Meets the duty of one deliberation a quarter without a row of its own in the duties ledger. */
function deliberation(unitId: number): typeof activities.$inferInsert {
  return {
    unitId,
    rowKey: "late/deliberation",
    batchId: 2,
    sourceRow: 99,
    kind: "deliberation_residents",
    heldOn: DELIBERATED_ON,
    audience: "residents",
    eligible: 30,
    attended: 20,
  };
}

/** The same theme days as activities, so that members' attendance can be counted. */
function themeDay(code: string, unitId: number, month: string, at: number): typeof activities.$inferInsert {
  return {
    unitId,
    rowKey: `${code}/activities/${at}`,
    batchId: 2,
    sourceRow: at,
    kind: "theme_day",
    heldOn: `${month}-05`,
    audience: "members",
    eligible: 20,
    attended: 15,
    hours: 2,
  };
}

function inspection(code: string, unitId: number, month: string, at: number): typeof inspections.$inferInsert {
  return {
    unitId,
    rowKey: `${code}/inspections/${at}`,
    batchId: 5,
    sourceRow: at,
    source: "superior",
    inspectedOn: `${month}-12`,
    itemsInspected: 10,
    itemsMet: 9,
  };
}
