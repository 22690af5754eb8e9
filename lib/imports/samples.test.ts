import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
import { validateScheme } from "@/lib/contracts/scheme-document";
import type { Day, PeriodKey } from "@/lib/core/calendar/period";
import { loadBranch } from "@/lib/data/branches/load-branch";
import { loadLeague } from "@/lib/data/league/loaders";
import { recordScheme } from "@/lib/data/schemes/writes";
import { systemScope } from "@/lib/data/scope";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { SOURCE_DOCUMENTS } from "@/seeds/documents";
import type { ImportReport } from "./import-report";
import { countReasons, importWith, loadUnits } from "./testing";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Beside the repository, or beside the folder of its work trees. */
const places = [`${root}../shared/realdata`, `${root}../../shared/realdata`];
const realData = places.find((place) => existsSync(place)) ?? "";
const sample = (name: string) => `${root}seeds/samples/${name}`;
const chicago = (name: string) => `${realData}/chicago-wards/${name}.csv.gz`;
const boston = `${realData}/boston-311/dev_requests_2015-01_to_2015-08.csv.gz`;

if (realData === "") console.error("The real records of two cities are not here: their tests are skipped.");

const citable = SOURCE_DOCUMENTS.flatMap(({ key, terms }) =>
  terms.map(({ paragraph, term }) => ({ document: key, paragraph, term })),
);

/** Stores the city's scheme and scores one period, all data to its last day. */
async function score(db: Db, city: string, args: { from: string; period: string; cutoff: string }): Promise<void> {
  const now = new Date("2026-11-01T00:00:00Z");
  const scheme = validateScheme(JSON.parse(readFileSync(sample(`${city}/scheme.json`), "utf8")), citable);
  await recordScheme(db, scheme, args.from as PeriodKey, now);
  await refresh(db, { dataCutoff: args.cutoff as Day, now });
  const period = args.period as PeriodKey;
  await scorePeriod(db, { period, status: "provisional", dataCutoff: args.cutoff as Day, now });
}

/** x and n of each indicator of a unit. */
async function counts(db: Db, unit: string): Promise<Record<string, [number | null, number | null]>> {
  const { indicators } = await loadBranch(db, systemScope(), { unit });
  return Object.fromEntries(indicators.map(({ node, x, n }) => [node.id, [x, n]]));
}

const adds = ({ rows }: ImportReport) =>
  rows.new + rows.changed + rows.unchanged + rows.rejected + rows.skipped === rows.read;

// Expected figures were counted from the files by a separate program in another language.
describe.skipIf(realData === "")("records of the City of Chicago", () => {
  let db: Db;
  let dispose: () => void;
  const first = async (sql: string) => Object.values((await db.$client.execute(sql)).rows[0] ?? {});

  beforeAll(async () => {
    ({ db, dispose } = await freshDb());
    expect(await loadUnits(db, sample("chicago/units.json"))).toEqual({ added: 51, replaced: 0 });
  });
  afterAll(() => dispose());

  it("gives requests: numbers with two endings and wards that do not exist are rejected", async () => {
    const file = chicago("dev_service_requests_to_2013");
    const report = await importWith(db, sample("chicago/requests.mapping.json"), file);
    expect(report.rows).toEqual({ read: 55_343, new: 54_985, changed: 0, unchanged: 0, rejected: 357, skipped: 1 });
    expect(countReasons(report)).toEqual({ same_key_differs: 350, unit_unknown: 3, unit_blank: 4 });
    expect(
      report.rejections.filter((r) => r.reason === "unit_unknown").map((r) => [r.line, r.column, r.value]),
    ).toEqual([
      [1346, "Ward", "0"],
      [1569, "Ward", "0"],
      [16361, "Ward", "0"],
    ]);
    expect(adds(report)).toBe(true);
    // 7 calendar days after receipt
    expect(await first("select count(*) from requests where due_at <> date(received_at, '+7 days')")).toEqual([0]);
    expect(await first("select count(distinct unit_id) from requests")).toEqual([50]);
  });

  it("gives inspections whose items add up to the city's own sums", async () => {
    const file = chicago("dev_inspections_2011-09_to_2013");
    const report = await importWith(db, sample("chicago/inspections.mapping.json"), file);
    expect(report.rows).toEqual({ read: 17_823, new: 15_815, changed: 0, unchanged: 0, rejected: 2_008, skipped: 0 });
    expect(countReasons(report)).toEqual({ unit_blank: 2_008 });
    expect(report.published.map((p) => [p.column, p.agree, p.disagreements, p.silent])).toEqual([
      ["criticalCount", 17_823, [], 0],
      ["seriousCount", 17_823, [], 0],
      ["minorCount", 17_823, [], 0],
    ]);
    expect(await first("select count(*) from inspections where items_inspected <> 44")).toEqual([0]);
    expect(await first("select sum(items_met) from inspections where inspected_on like '2013-%'")).toEqual([315_626]);
  });

  it("gives turnout: each day's ballots once against one base, impossible rows rejected", async () => {
    const file = chicago("dev_turnout_2000_to_2013");
    const report = await importWith(db, sample("chicago/turnout.mapping.json"), file);
    expect(report.rows).toEqual({
      read: 83_295,
      new: 59_760,
      changed: 0,
      unchanged: 0,
      rejected: 6_661,
      skipped: 16_874,
    });
    expect(report.entries).toEqual({ new: 44_190, changed: 0, unchanged: 0 });
    expect(report.skippedBy).toEqual({ party_of_a_total: 15_732, total_repeated: 1_142 });
    expect(countReasons(report)).toEqual({
      part_over_whole: 1_005,
      required_blank: 1,
      group_differs: 3_241,
      group_part_rejected: 2_414,
    });
    expect(report.published).toMatchObject([{ column: "turnout_pct", agree: 80_404, disagreements: [], silent: 0 }]);
    // The primary of 20 March 2012: four parties' ballots over one base.
    expect(await first("select sum(attended), sum(eligible) from activities where held_on = '2012-03-20'")).toEqual([
      315_164, 1_288_293,
    ]);
    // The special primary of 3 March 2009: one total, though three parties repeat it.
    expect(await first("select sum(attended), sum(eligible) from activities where held_on = '2009-03-03'")).toEqual([
      54_558, 300_551,
    ]);
    expect(await first("select count(*) from activities where attended > eligible")).toEqual([0]);
  });

  it("makes a league of fifty wards in three dimensions, with the counts behind it", async () => {
    await score(db, "chicago", { from: "2000-01", period: "2013-12", cutoff: "2013-12-31" });
    const league = await loadLeague(db, systemScope(), { period: "2013-12" });
    expect(league.rows).toHaveLength(50);
    expect(league.unranked).toEqual([]);
    expect(league.dimensions.map(({ id }) => id)).toEqual(["responsiveness", "participation", "standardisation"]);
    const of = (unit: string, indicator: string) => counts(db, unit).then((all) => all[indicator]);
    expect(await of("CHI-W15", "R2")).toEqual([241, 424]);
    expect(await of("CHI-W15", "P7")).toEqual([38_244, 137_938]);
    expect(await of("CHI-W06", "S4")).toEqual([2_617, 3_036]);
    expect(await of("CHI-W11", "R5")).toEqual([10, 16]);
  });

  it("changes nothing when a file comes again", async () => {
    const again = await importWith(
      db,
      sample("chicago/inspections.mapping.json"),
      chicago("dev_inspections_2011-09_to_2013"),
    );
    expect(again.rows).toEqual({ read: 17_823, new: 0, changed: 0, unchanged: 15_815, rejected: 2_008, skipped: 0 });
  });
});

describe.skipIf(realData === "")("records of the City of Boston", () => {
  let db: Db;
  let dispose: () => void;
  let report: ImportReport;

  beforeAll(async () => {
    ({ db, dispose } = await freshDb());
    await loadUnits(db, sample("boston/units.json"));
    report = await importWith(db, sample("boston/requests.mapping.json"), boston);
  });
  afterAll(() => dispose());

  it("count every row once, reject what was closed before it was opened and what names no ward", () => {
    expect(report.rows).toEqual({ read: 81_408, new: 73_061, changed: 0, unchanged: 0, rejected: 8_347, skipped: 0 });
    expect(countReasons(report)).toEqual({ unit_blank: 8_172, dates_out_of_order: 175 });
    expect(report.rejections.find((r) => r.reason === "dates_out_of_order")?.column).toBe("CLOSED_DT");
    expect(adds(report)).toBe(true);
  });

  it("bring three spellings of a ward to one", async () => {
    const wards = await db.$client.execute(
      "select u.code, count(*) n from requests r join units u on u.id = r.unit_id group by 1 order by 1",
    );
    expect(wards.rows).toHaveLength(22);
    // Ward 3, 03 and 3 of the file: 5,502 + 1,054 + 172, less 10 that were closed before they were opened
    expect(wards.rows.find((row) => row.code === "BOS-W03")?.n).toBe(6_718);
    expect(wards.rows.find((row) => row.code === "BOS-W05")?.n).toBe(6_379);
  });

  it("agree with the city's own verdict on every closed case with a target it judged", () => {
    expect(report.published).toEqual([
      { column: "OnTime_Status", kind: "verdict", agree: 53_300, disagreements: [], silent: 80 },
    ]);
  });

  it("make a league of twenty-two wards on responsiveness alone, open cases late once they are due", async () => {
    await score(db, "boston", { from: "2015-01", period: "2015-08", cutoff: "2015-08-31" });
    const league = await loadLeague(db, systemScope(), { period: "2015-08" });
    expect(league.rows).toHaveLength(22);
    expect(league.dimensions.map(({ id }) => id)).toEqual(["responsiveness"]);
    expect(await counts(db, "BOS-W03")).toMatchObject({ R2: [2_974, 4_712], R5: [564, 1_247] });
  });
});
