import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema/ledgers";
import { staleCells } from "@/db/schema/tallies";
import { freshDb } from "@/db/testing/fresh-db";
import { insertSampleUnits } from "@/db/testing/sample-units";
import { type Day, type MonthIndex, monthIndexOf } from "@/lib/core/calendar/period";
import { canonicalJson } from "@/lib/core/scheme/canonical-json";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import type { TallyPart } from "@/lib/core/scheme/tally-part";
import { planTally } from "./plan";
import { rebuildCells, refreshCells } from "./refresh-cells";
import { readWindowSums } from "./window-sums";

const CUTOFF = "2026-06-30" as Day;
const LATE_BRANCH = 10;
const OTHER_BRANCH = 11;

let db: Db;
let dispose: () => void;
beforeAll(async () => {
  ({ db, dispose } = await freshDb());
  await insertSampleUnits(db, [LATE_BRANCH, OTHER_BRANCH]);
});
afterAll(() => dispose());
beforeEach(async () => {
  await db.delete(requests);
  await db.delete(staleCells);
});

function schemeOf(...parts: TallyPart[]): SchemeDocument {
  const indicators = parts.map(
    (part, i): Indicator => ({
      id: `T${i}`,
      name: { zh: "试", en: "Test" },
      definition: { zh: "试", en: "Test" },
      dimension: "d",
      kind: "rate",
      parts: [part],
      window: { months: 12 },
      direction: "up",
      goalposts: { floor: 0, pass: 0.5, target: 1 },
      weight: 1,
      minimumDenominator: 1,
      source: [],
      burden: 0,
      character: "outcome",
    }),
  );
  return {
    id: "test",
    version: 1,
    name: { zh: "试", en: "Test" },
    dimensions: [],
    indicators,
    lenses: [],
    dutyTypes: [],
    serviceMenus: {},
    reporting: [],
  };
}

const onTime: TallyPart = {
  ledger: "requests",
  countedOn: "due_at",
  population: { where: { disposition: { notIn: ["duplicate"] } } },
  numerator: { rows: { where: { resolved_at: { notAfter: "due_at" } } } },
  denominator: { rows: "all" },
};

let key = 0;
function request(row: Partial<typeof requests.$inferInsert>): typeof requests.$inferInsert {
  key += 1;
  return {
    unitId: LATE_BRANCH,
    rowKey: `k${key}`,
    batchId: 1,
    sourceRow: key,
    category: "utilities",
    receivedAt: "2026-05-01",
    disposition: "resolved",
    ...row,
  };
}

async function sums(scheme: SchemeDocument, indicator: string, months = 12, unitId = LATE_BRANCH) {
  const plan = planTally(scheme);
  const [place] = plan.indicators.get(indicator) ?? [];
  if (!place) throw new Error("no place");
  const read = await readWindowSums(db, plan, {
    last: monthIndexOf(CUTOFF) as MonthIndex,
    windows: new Map([[place.source, new Set([months])]]),
  });
  return read.of(place, months, [unitId]);
}

describe("counting rows into cells", () => {
  it("counts a case as resolved on time when a day-only deadline is the day it was resolved, whatever the hour", async () => {
    await db
      .insert(requests)
      .values([
        request({ dueAt: "2026-05-20", resolvedAt: "2026-05-20 17:30:00" }),
        request({ dueAt: "2026-05-20", resolvedAt: "2026-05-21 00:00:01" }),
        request({ dueAt: "2026-05-20 12:00:00", resolvedAt: "2026-05-20 12:00:00" }),
        request({ dueAt: "2026-05-20 12:00:00", resolvedAt: "2026-05-20 12:00:01" }),
      ]);
    const scheme = schemeOf(onTime);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 2, denominator: 4 });
  });

  it("counts a case left open past its deadline as late, in the month it fell due", async () => {
    await db.insert(requests).values([request({ dueAt: "2026-05-20", disposition: "open" })]);
    const scheme = schemeOf(onTime);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it("leaves out what the population leaves out, and what falls due after the cut-off", async () => {
    await db
      .insert(requests)
      .values([
        request({ dueAt: "2026-05-20", disposition: "duplicate" }),
        request({ dueAt: "2026-07-01", disposition: "open" }),
        request({ dueAt: "2026-06-30", resolvedAt: "2026-06-01" }),
      ]);
    const scheme = schemeOf(onTime);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it("does not count yet what falls due later in the month of a mid-month cut-off", async () => {
    await db
      .insert(requests)
      .values([
        request({ dueAt: "2026-06-15 23:00:00", resolvedAt: "2026-06-01" }),
        request({ dueAt: "2026-06-16", disposition: "open" }),
      ]);
    const scheme = schemeOf(onTime);
    await rebuildCells(db, scheme, "2026-06-15" as Day);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it("counts an open case at every month end it was open, overdue from the month it fell due", async () => {
    const stock: TallyPart = {
      ledger: "requests",
      countedOn: { openFrom: "received_at", openUntil: "resolved_at" },
      numerator: { rows: { where: { due_at: { notAfter: { monthEnd: true } } } } },
      denominator: { rows: "all" },
    };
    await db.insert(requests).values([
      request({ receivedAt: "2026-03-10", dueAt: "2026-04-20", resolvedAt: "2026-06-02" }), // open at ends of 3, 4, 5
      request({ receivedAt: "2026-05-10", dueAt: "2026-07-20", disposition: "open" }), // open at ends of 5, 6
      request({ receivedAt: "2026-05-10", dueAt: "2026-05-20", resolvedAt: "2026-05-30" }), // at none
    ]);
    const scheme = schemeOf(stock);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0", 12)).toMatchObject({ numerator: 2, denominator: 5 });
    expect(await sums(scheme, "T0", 1)).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it("dates a case some days after the field, and tests against the same later day", async () => {
    const stays: TallyPart = {
      ledger: "requests",
      countedOn: { field: "resolved_at", plusDays: 30 },
      numerator: { rows: { not: { where: { reopened_at: { notAfter: { field: "resolved_at", plusDays: 30 } } } } } },
      denominator: { rows: "all" },
    };
    await db.insert(requests).values([
      request({ resolvedAt: "2026-05-31 10:00:00" }), // settles 2026-06-30
      request({ resolvedAt: "2026-06-01" }), // settles 2026-07-01: not yet
      request({ resolvedAt: "2026-05-02 09:00:00", reopenedAt: "2026-06-01 23:00:00" }), // on day 30
      request({ resolvedAt: "2026-05-02", reopenedAt: "2026-06-02" }), // on day 31
    ]);
    const scheme = schemeOf(stays);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it("counts each value of a choice apart, so that a window can count values once", async () => {
    const served: TallyPart = {
      ledger: "requests",
      countedOn: "resolved_at",
      numerator: { distinct: "category", where: { where: { disposition: { is: "resolved" } } } },
    };
    await db
      .insert(requests)
      .values([
        request({ category: "medical", resolvedAt: "2026-05-20" }),
        request({ category: "medical", resolvedAt: "2026-06-20" }),
        request({ category: "farming", resolvedAt: "2026-06-20", disposition: "declined" }),
      ]);
    const scheme = schemeOf(served);
    await rebuildCells(db, scheme, CUTOFF);
    const { numerator } = await sums(scheme, "T0");
    expect(numerator).toMatchObject({ medical: 2, farming: 0, utilities: 0 });
  });

  it("calls a month kept only when every row of it is", async () => {
    const months: TallyPart = {
      ledger: "requests",
      countedOn: "due_at",
      numerator: { everyRow: { where: { resolved_at: { notAfter: "due_at" } } } },
      denominator: { everyRow: "all" },
    };
    await db
      .insert(requests)
      .values([
        request({ dueAt: "2026-04-20", resolvedAt: "2026-04-19", receivedAt: "2026-04-01" }),
        request({ dueAt: "2026-05-20", resolvedAt: "2026-05-19" }),
        request({ dueAt: "2026-05-21", disposition: "open" }),
      ]);
    const scheme = schemeOf(months);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe("refreshing", () => {
  it("gives the cells a full count gives after rows changed, and leaves other branches' cells alone", async () => {
    const scheme = schemeOf(onTime, { ...onTime, countedOn: "received_at" });
    await db
      .insert(requests)
      .values([
        request({ dueAt: "2026-05-20", resolvedAt: "2026-05-18" }),
        request({ dueAt: "2026-06-10", disposition: "open" }),
        request({ dueAt: "2026-05-20", disposition: "open", unitId: OTHER_BRANCH }),
      ]);
    await rebuildCells(db, scheme, CUTOFF);
    // A cell of the other branch is made wrong by hand: a refresh that touched it would put it right.
    await db.$client.execute({ sql: "update tally_cells set c0 = 77 where unit_id = ?", args: [OTHER_BRANCH] });
    await db
      .insert(requests)
      .values([request({ dueAt: "2026-06-12", receivedAt: "2026-06-01", resolvedAt: "2026-06-11" })]);
    await db.insert(staleCells).values([{ ledger: "requests", unitId: LATE_BRANCH, month: monthIndexOf("2026-06") }]);

    const refreshed = await refreshCells(db, scheme, CUTOFF);
    expect(refreshed).toMatchObject({ rebuilt: false, unitIds: [LATE_BRANCH] });
    expect(await db.select().from(staleCells)).toEqual([]);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await sums(scheme, "T0", 12, OTHER_BRANCH)).toMatchObject({ numerator: 77 });

    await rebuildCells(db, scheme, CUTOFF);
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await sums(scheme, "T0", 12, OTHER_BRANCH)).toMatchObject({ numerator: 0 });
  });

  it("counts everything anew when the data cut-off moves", async () => {
    const scheme = schemeOf(onTime);
    await db.insert(requests).values([request({ dueAt: "2026-05-20", resolvedAt: "2026-05-18" })]);
    await rebuildCells(db, scheme, "2026-04-30" as Day);
    expect(await refreshCells(db, scheme, CUTOFF)).toMatchObject({ rebuilt: true });
    expect(await sums(scheme, "T0")).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it("does nothing when nothing changed", async () => {
    const scheme = schemeOf(onTime);
    await rebuildCells(db, scheme, CUTOFF);
    expect(await refreshCells(db, scheme, CUTOFF)).toEqual({ rebuilt: false, unitIds: [], months: null });
  });
});

it("plans alike for a scheme in memory and the same scheme read back with its keys in another order", () => {
  const scheme = schemeOf(onTime);
  const readBack = JSON.parse(canonicalJson(scheme)) as SchemeDocument;
  expect(planTally(readBack)).toEqual(planTally(scheme));
});
