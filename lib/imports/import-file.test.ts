import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
import type { Day } from "@/lib/core/calendar/period";
import { systemScope } from "@/lib/data/scope";
import { listUnitIdentities } from "@/lib/data/units/reads";
import { loadMapping } from "./load-mapping";
import { prepareImport } from "./prepare-import";
import { fixture, importWith, loadUnits } from "./testing";
import { writeImport } from "./write-import";

let db: Db;
let dispose: () => void;
let folder: string;

beforeEach(async () => {
  ({ db, dispose } = await freshDb());
  await loadUnits(db, fixture("units.json"));
  folder = mkdtempSync(path.join(tmpdir(), "branchmark-import-"));
});
afterEach(() => {
  dispose();
  rmSync(folder, { recursive: true, force: true });
});

const requests = fixture("requests.mapping.json");
const rows = async (sql: string) => (await db.$client.execute(sql)).rows.map((row) => Object.values(row));
const stored = () =>
  rows("select row_key, received_at, due_at, resolved_at, channel, satisfaction from requests order by id");
const when = { asOf: "2026-10-31" as Day, now: new Date("2026-11-01T00:00:00Z") };
const context = async () => ({ units: await listUnitIdentities(db, systemScope()), asOf: when.asOf });
const inFolder = (name: string, content: string | Buffer) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe("taking in a file of requests", () => {
  it("takes what can stand and lists every other row with line, column, value and reason", async () => {
    const report = await importWith(db, requests, fixture("requests.csv"));
    expect(report.rows).toEqual({ read: 22, new: 5, changed: 0, unchanged: 0, rejected: 15, skipped: 2 });
    expect(report.skippedBy).toEqual({ repeated: 1, test_rows: 1 });
    expect(report.unusedColumns).toEqual(["备注"]);
    expect(report.rejections.map((r) => [r.line, r.column, r.value, r.reason])).toEqual([
      [7, "支部", "V09", "unit_unknown"],
      [8, "支部", "", "unit_blank"],
      [9, "办结日期", "2026/3/5 (受理时间: 2026-03-06 10:00:00)", "dates_out_of_order"],
      [10, "受理时间", "2026-12-01 10:00:00", "date_in_future"],
      [11, "类别", "供电", "word_unknown"],
      [12, "受理时间", "2026-02-30 10:00:00", "date_unreadable"],
      [13, "评分", "6", "number_out_of_range"],
      [14, "办结日期", "", "resolved_without_date"],
      [15, "岗位", null, "personal_data"],
      [16, "受理时间", "2026-07-01 10:00:00", "unit_not_there_then"],
      [19, "编号", "A16", "same_key_differs"],
      [20, "编号", "A16", "same_key_differs"],
      [22, null, "5 / 10", "column_count"],
      [23, "支部", "V09", "unit_unknown"],
      [23, "类别", "供电", "word_unknown"],
      [23, "受理时间", "2026-03-09", "date_unreadable"],
      [24, "编号", "", "key_blank"],
    ]);
    expect(await rows("select rows_read, rows_new, rows_rejected, rows_skipped from import_batches")).toEqual([
      [22, 5, 15, 2],
    ]);
    expect(await rows("select count(*) from import_rejections")).toEqual([[17]]);
  });

  it("stores values in the ledger's own terms, due times by the stated standard", async () => {
    await importWith(db, requests, fixture("requests.csv"));
    expect(await stored()).toEqual([
      // 28 September 2026 is a Monday; 1–7 October are holidays, Saturday the 10th is worked.
      ["sample:A1", "2026-09-28 16:20:00", "2026-10-10", "2026-10-09", "hotline", 5],
      // Settled on the day it came in, of which the source gives only the day.
      ["sample:A2", "2026-03-02", "2026-03-09", "2026-03-02", "visit", null],
      ["sample:A3", "2026-03-05 10:00:00", "2026-03-12", null, null, null],
      ["sample:A4", "2026-03-06 10:00:00", "2026-03-13", null, "hotline", null],
      ["sample:A15", "2026-03-07 10:00:00", "2026-03-13", null, "hotline", null],
    ]);
    expect(await rows("select distinct u.code from requests r join units u on u.id = r.unit_id")).toEqual([["V01"]]);
  });

  it("changes nothing when the same file comes again", async () => {
    await importWith(db, requests, fixture("requests.csv"));
    await db.$client.execute("delete from stale_cells");
    const before = await stored();
    const again = await importWith(db, requests, fixture("requests.csv"));
    expect(again.rows).toEqual({ read: 22, new: 0, changed: 0, unchanged: 5, rejected: 15, skipped: 2 });
    expect(await stored()).toEqual(before);
    expect(await rows("select count(*) from stale_cells")).toEqual([[0]]);
    expect(await rows("select distinct batch_id from requests")).toEqual([[1]]);
  });

  it("takes a corrected row as changed and marks the months it could have moved", async () => {
    await importWith(db, requests, fixture("requests.csv"));
    await db.$client.execute("delete from stale_cells");
    const text = readFileSync(fixture("requests.csv"), "utf8");
    const settled = text.replace(
      "A3,柳村党支部,微信,供水,2026-03-05 10:00:00,,在办",
      "A3,柳村党支部,微信,供水,2026-03-05 10:00:00,2026/4/2,办结",
    );
    const report = await importWith(db, requests, inFolder("corrected.csv", settled));
    expect(report.rows).toEqual({ read: 22, new: 0, changed: 1, unchanged: 4, rejected: 15, skipped: 2 });
    expect(await rows("select min(month), max(month), count(*) from stale_cells where ledger = 'requests'")).toEqual([
      // It was open up to the cut-off before: March to October 2026.
      [2026 * 12 + 2, 2026 * 12 + 9, 8],
    ]);
  });

  it("writes nothing at all when it is strict and a row is faulty", async () => {
    const report = await importWith(db, requests, fixture("requests.csv"), { strict: true });
    expect(report.batchId).toBeNull();
    expect(report.rows.rejected).toBe(15);
    for (const table of ["requests", "import_batches", "import_rejections", "stale_cells"]) {
      expect(await rows(`select count(*) from ${table}`), table).toEqual([[0]]);
    }
  });

  it("takes a faultless file when it is strict, and nothing on trial", async () => {
    const lines = readFileSync(fixture("requests.csv"), "utf8").split("\r\n").slice(0, 4).join("\r\n");
    const file = inFolder("good.csv", lines);
    const trial = await importWith(db, requests, file, { trial: true });
    expect(trial).toMatchObject({ batchId: null, rows: { read: 3, new: 3 } });
    expect(await rows("select count(*) from requests")).toEqual([[0]]);
    const strict = await importWith(db, requests, file, { strict: true });
    expect(strict).toMatchObject({ batchId: expect.any(Number), rows: { read: 3, new: 3, rejected: 0 } });
    expect(await rows("select count(*) from requests")).toEqual([[3]]);
  });

  it("reads a file again that is too long to be held, with the same outcome", async () => {
    const held = await importWith(db, requests, fixture("requests.csv"), { trial: true });
    const again = await importWith(db, requests, fixture("requests.csv"), { trial: true, mostHeld: 2 });
    expect(again).toEqual(held);
    const inspections = fixture("inspections.mapping.json");
    const latest = await importWith(db, inspections, fixture("inspections.csv"), { mostHeld: 1 });
    expect(latest.rows).toEqual({ read: 9, new: 4, changed: 0, unchanged: 0, rejected: 3, skipped: 2 });
  });

  it("notices when a file it reads again has changed meanwhile, and writes nothing", async () => {
    const file = inFolder("growing.csv", readFileSync(fixture("inspections.csv")));
    const mapping = fixture("inspections.mapping.json");
    const onProgress = () => undefined;
    const prepared = await prepareImport(file, await loadMapping(mapping), await context(), onProgress, 1);
    writeFileSync(file, `${readFileSync(file, "utf8")}7,V01,2026-02-01,0,0,0,0,0\n`);
    const args = { mapping: await loadMapping(mapping), fileName: "growing.csv", strict: false, trial: false };
    await expect(writeImport(db, systemScope(), prepared, { ...args, ...when })).rejects.toMatchObject({
      fault: "changed_while_read",
    });
    expect(await rows("select count(*) from inspections")).toEqual([[0]]);
    expect(await rows("select count(*) from import_batches")).toEqual([[0]]);
  });

  it("reads a packed file as the file itself", async () => {
    const packed = inFolder("requests.csv.gz", gzipSync(readFileSync(fixture("requests.csv"))));
    expect((await importWith(db, requests, packed)).rows.new).toBe(5);
  });

  it("reads the encoding the mapping declares", async () => {
    const mapping = JSON.parse(readFileSync(requests, "utf8"));
    mapping.format.encoding = "gb18030";
    const declared = inFolder("gb.mapping.json", JSON.stringify(mapping));
    // "V01" and the header in GB18030: 编号 B1E0 BAC5, and so on; made here by hand for the columns that matter.
    const gb = Buffer.from(
      "b1e0bac52cd6a7b2bf2cc0b4d4b42cc0e0b1f02ccadcc0edcab1bce42cb0ecbde1c8d5c6da2cd7b4ccac2cc6c0b7d62cb8dacebb0a" +
        "423" +
        "12c5630312cc8c8cfdf2cb9a9cbae2c323032362d30332d30352031303a30303a30302c2cd4dab0ec2c2c0a",
      "hex",
    );
    const report = await importWith(db, declared, inFolder("gb.csv", gb));
    expect(report.rows).toMatchObject({ read: 1, new: 1 });
  });
});

describe("files that cannot be read", () => {
  const fault = (mapping: string, file: string) =>
    importWith(db, mapping, file).then(
      () => "taken",
      (error) => ({ fault: error.fault, details: error.details }),
    );
  const nothingWritten = async () => expect(await rows("select count(*) from import_batches")).toEqual([[0]]);

  it("are refused when they are packed and cut off, damaged, or not packed at all", async () => {
    const packed = gzipSync(readFileSync(fixture("requests.csv")));
    expect(await fault(requests, inFolder("cut.csv.gz", packed.subarray(0, packed.length - 40)))).toMatchObject({
      fault: "gzip_cut_off",
    });
    const damaged = Buffer.from(packed);
    damaged.fill(0x55, 60, 90);
    expect(await fault(requests, inFolder("damaged.csv.gz", damaged))).toMatchObject({ fault: "gzip_damaged" });
    copyFileSync(fixture("requests.csv"), path.join(folder, "plain.csv.gz"));
    expect(await fault(requests, path.join(folder, "plain.csv.gz"))).toMatchObject({ fault: "gzip_expected" });
    await nothingWritten();
  });

  it("are refused with line and byte when a byte is not of the encoding", async () => {
    const bytes = Buffer.concat([readFileSync(fixture("turnout.csv")).subarray(0, 80), Buffer.from([0xb1, 0xe0])]);
    const line = bytes.subarray(0, 80).toString().split("\n").length;
    expect(await fault(fixture("turnout.mapping.json"), inFolder("gbk.csv", bytes))).toEqual({
      fault: "encoding",
      details: { encoding: "utf-8", line, byte: 80, value: "0xB1" },
    });
    await nothingWritten();
  });

  it("are refused with what is missing and what there is when a column is not there", async () => {
    expect(await fault(requests, inFolder("other.csv", "编号,支部,来源,类别,受理时间,状态\n"))).toEqual({
      fault: "columns_missing",
      details: { missing: "办结日期, 评分, 岗位", there: "编号, 支部, 来源, 类别, 受理时间, 状态" },
    });
    await nothingWritten();
  });

  it("are refused when a mapped column stands there twice", async () => {
    const header = "编号,支部,来源,类别,受理时间,办结日期,状态,评分,岗位,支部\n";
    expect(await fault(requests, inFolder("twice.csv", header))).toMatchObject({
      fault: "column_twice",
      details: { column: "支部" },
    });
  });

  it("are refused when they are empty, absent, a folder, or a quote is never closed", async () => {
    expect(await fault(requests, inFolder("empty.csv", ""))).toMatchObject({ fault: "empty" });
    expect(await fault(requests, inFolder("blank.csv", "\n\n"))).toMatchObject({ fault: "empty" });
    expect(await fault(requests, path.join(folder, "absent.csv"))).toMatchObject({ fault: "not_found" });
    expect(await fault(requests, folder)).toMatchObject({ fault: "not_a_file" });
    const open = readFileSync(fixture("requests.csv"), "utf8").replace('换行"', "换行");
    expect(await fault(requests, inFolder("open.csv", open))).toMatchObject({ fault: "quote_not_closed" });
    await nothingWritten();
  });

  it("are refused as long as there is no branch they could belong to", async () => {
    const other = await freshDb();
    try {
      await expect(importWith(other.db, requests, fixture("requests.csv"))).rejects.toMatchObject({
        fault: "no_branches",
      });
    } finally {
      other.dispose();
    }
  });
});

describe("rows that are parts of one entry", () => {
  it("add up under one base; a part that is impossible takes the whole with it", async () => {
    const report = await importWith(db, fixture("turnout.mapping.json"), fixture("turnout.csv"));
    expect(report.rows).toEqual({ read: 15, new: 5, changed: 0, unchanged: 0, rejected: 8, skipped: 2 });
    expect(report.entries).toEqual({ new: 3, changed: 0, unchanged: 0 });
    expect(report.skippedBy).toEqual({ repeats_total: 1, repeated: 1 });
    expect(await rows("select row_key, eligible, attended from activities order by row_key")).toEqual([
      ["sample-election:3/2/2026|V01|1", 300, 120],
      ["sample-election:3/2/2026|V01|2", 200, 100],
      ["sample-election:3/2/2026|V02|6", 100, 40],
    ]);
    expect(report.rejections.map((r) => [r.line, r.column, r.value, r.reason])).toEqual([
      [7, "ballots", "4 (registered: 0)", "part_over_whole"],
      [8, "day + unit + room", "3/2/2026|V02|1", "group_part_rejected"],
      [9, "registered", "3/2/2026|V02|2", "group_differs"],
      [10, "registered", "3/2/2026|V02|2", "group_differs"],
      [11, "ballots", "attended: 110, eligible: 100", "part_over_whole"],
      [12, "ballots", "attended: 110, eligible: 100", "part_over_whole"],
      [13, "ballots", "", "required_blank"],
      [14, "ballots", "101 (registered: 100)", "part_over_whole"],
    ]);
  });

  it("are unchanged when they come again", async () => {
    const mapping = fixture("turnout.mapping.json");
    await importWith(db, mapping, fixture("turnout.csv"));
    const again = await importWith(db, mapping, fixture("turnout.csv"));
    expect(again.rows).toEqual({ read: 15, new: 0, changed: 0, unchanged: 5, rejected: 8, skipped: 2 });
  });

  it("report how the source's own share agrees, with every disagreement", async () => {
    const report = await importWith(db, fixture("turnout.mapping.json"), fixture("turnout.csv"));
    expect(report.published).toEqual([
      {
        ...{ column: "pct", kind: "share", agree: 11, silent: 0 },
        disagreements: [
          { line: 15, published: "41", ours: "40.00" },
          { line: 16, published: "41", ours: "40.00" },
        ],
      },
    ]);
  });
});

describe("a checklist", () => {
  it("counts items looked at and items met, and lets the latest of one key stand", async () => {
    const report = await importWith(db, fixture("inspections.mapping.json"), fixture("inspections.csv"));
    expect(report.rows).toEqual({ read: 9, new: 4, changed: 0, unchanged: 0, rejected: 3, skipped: 2 });
    expect(report.skippedBy).toEqual({ superseded: 2 });
    expect(await rows("select row_key, inspected_on, items_inspected, items_met from inspections order by id")).toEqual(
      [
        ["sample-inspection:1", "2026-01-05", 4, 2],
        ["sample-inspection:2", "2026-01-06", 3, 2],
        ["sample-inspection:3", "2026-01-07", 4, 4],
        ["sample-inspection:5", "2026-02-03", 4, 3],
      ],
    );
    expect(report.rejections.map((r) => [r.line, r.column, r.value, r.reason])).toEqual([
      [5, "i2", "x", "number_unreadable"],
      [9, "id", "6", "same_key_differs"],
      [10, "id", "6", "same_key_differs"],
    ]);
    expect(report.published).toEqual([
      {
        ...{ column: "total", kind: "sum", agree: 7, silent: 0 },
        disagreements: [{ line: 4, published: "1", ours: "0" }],
      },
    ]);
  });
});
