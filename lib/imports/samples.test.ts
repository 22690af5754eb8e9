import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
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

  it("changes nothing when a file comes again", async () => {
    const again = await importWith(
      db,
      sample("chicago/inspections.mapping.json"),
      chicago("dev_inspections_2011-09_to_2013"),
    );
    expect(again.rows).toEqual({ read: 17_823, new: 0, changed: 0, unchanged: 15_815, rejected: 2_008, skipped: 0 });
    const requests = chicago("dev_service_requests_to_2013");
    const second = await importWith(db, sample("chicago/requests.mapping.json"), requests);
    expect(second.rows).toEqual({ read: 55_343, new: 0, changed: 0, unchanged: 54_985, rejected: 357, skipped: 1 });
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

  it("change nothing when they come again", async () => {
    const again = await importWith(db, sample("boston/requests.mapping.json"), boston);
    expect(again.rows).toEqual({ read: 81_408, new: 0, changed: 0, unchanged: 73_061, rejected: 8_347, skipped: 0 });
  });
});
