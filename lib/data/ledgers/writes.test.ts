import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
import { insertSampleUnits, TOWNSHIP } from "@/db/testing/sample-units";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { UnknownUnitError } from "../errors";
import { type Scope, scopeOf, systemScope } from "../scope";
import type { LedgerEntry } from "./ledger-entry";
import { recordEntries } from "./writes";

let db: Db;
let dispose: () => void;

beforeEach(async () => {
  ({ db, dispose } = await freshDb());
  await insertSampleUnits(db, [11, 12]);
});
afterEach(() => dispose());

const batch = { id: 1, asOf: "2026-10-31" as Day };
const system = systemScope();

function request(rowKey: string, unitId: number, more: LedgerEntry["values"] = {}): LedgerEntry {
  const values = { category: "other", received_at: "2026-03-02", disposition: "open", ...more };
  return { rowKey, unitId, sourceRow: 2, values };
}

function means(rowKey: string, unitId: number, month: string, staffed: number): LedgerEntry {
  const funds = { funds_allotted: 100.5, funds_spent: 20, centres_in_use: 4 };
  return { rowKey, unitId, sourceRow: 2, values: { month, posts_required: 5, posts_staffed: staffed, ...funds } };
}

const record = (ledger: LedgerId, entries: readonly LedgerEntry[], scope: Scope = system) =>
  recordEntries(db.$client, scope, ledger, entries, batch);
const rows = async (sql: string) => (await db.$client.execute(sql)).rows.map((row) => Object.values(row));
const stale = (ledger: LedgerId) =>
  rows(`select unit_id, min(month), max(month), count(*) from stale_cells where ledger = '${ledger}' group by unit_id`);

describe("recording ledger entries", () => {
  it("tells new from changed from unchanged", async () => {
    expect(await record("requests", [request("a", 11), request("b", 11)])).toEqual(["new", "new"]);
    expect(
      await record("requests", [request("b", 11, { category: "dispute" }), request("a", 11), request("c", 12)]),
    ).toEqual(["changed", "unchanged", "new"]);
    expect(await rows("select row_key, unit_id, category from requests order by row_key")).toEqual([
      ["a", 11, "other"],
      ["b", 11, "dispute"],
      ["c", 12, "other"],
    ]);
  });

  it("stores every kind of value and reads it back as unchanged", async () => {
    const full = request("a", 11, {
      received_at: "2026-03-02 08:00:01",
      satisfaction: 5,
      responsible_post: "民生'岗\"\n",
    });
    const pairing: LedgerEntry = {
      ...{ rowKey: "p", unitId: 11, sourceRow: 3 },
      values: { partner: 12, from_on: "2026-01-01", to_on: null, agreed_per_year: 4 },
    };
    await record("requests", [full]);
    await record("pairings", [pairing]);
    await record("resources", [means("m", 11, "2026-02", 3)]);
    expect(await record("requests", [full])).toEqual(["unchanged"]);
    expect(await record("pairings", [pairing])).toEqual(["unchanged"]);
    expect(await record("resources", [means("m", 11, "2026-02", 3)])).toEqual(["unchanged"]);
  });

  it("marks the months of the old form and of the new, and none for what did not change", async () => {
    await record("requests", [request("a", 11, { received_at: "2026-01-05", resolved_at: "2026-01-20" })]);
    await db.$client.execute("delete from stale_cells");
    await record("requests", [request("a", 12, { received_at: "2026-05-05", resolved_at: "2026-05-06" })]);
    expect(await stale("requests")).toEqual([
      [11, 24312, 24313, 2],
      [12, 24316, 24317, 2],
    ]);
    await db.$client.execute("delete from stale_cells");
    await record("requests", [request("a", 12, { received_at: "2026-05-05", resolved_at: "2026-05-06" })]);
    expect(await stale("requests")).toEqual([]);
  });

  it("marks what is owed in the whole year when an activity, a possible proof, comes in", async () => {
    const held = { held_on: "2026-03-31", audience: "members", eligible: 30, attended: 20 };
    await record("activities", [
      { rowKey: "x", unitId: 11, sourceRow: 2, values: { kind: "members_meeting", ...held } },
    ]);
    expect(await stale("duties")).toEqual([[11, 24312, 24323, 12]]);
  });

  it("does not write a second row for the same branch and month, stored or in the same list", async () => {
    expect(await record("resources", [means("m1", 11, "2026-02", 3), means("m2", 11, "2026-02", 4)])).toEqual([
      "new",
      "place_taken",
    ]);
    expect(await record("resources", [means("m3", 11, "2026-02", 4), means("m1", 11, "2026-02", 5)])).toEqual([
      "place_taken",
      "changed",
    ]);
    expect(await rows("select row_key, posts_staffed from resources")).toEqual([["m1", 5]]);
  });

  it("takes more entries than fit one statement", async () => {
    const many = Array.from({ length: 4_100 }, (_, i) => request(`r${i}`, i % 2 ? 11 : 12));
    expect(new Set(await record("requests", many))).toEqual(new Set(["new"]));
    expect(await rows("select count(*), count(distinct row_key) from requests")).toEqual([[4_100, 4_100]]);
  });

  it("refuses two entries with one row key, a caller's mistake", async () => {
    await expect(record("requests", [request("a", 11), request("a", 11)])).rejects.toThrow(RangeError);
  });

  it("cannot write to a unit outside the scope, nor take a row from there", async () => {
    const leader = scopeOf({ accountId: "leader", role: "branch_leader", unitId: 11 });
    expect(await record("requests", [request("own", 11)], leader)).toEqual(["new"]);
    await expect(record("requests", [request("other", 12)], leader)).rejects.toThrow(UnknownUnitError);
    await record("requests", [request("theirs", 12)]);
    await expect(record("requests", [request("theirs", 11)], leader)).rejects.toThrow(UnknownUnitError);
    const township = scopeOf({ accountId: "officer", role: "township_officer", unitId: TOWNSHIP });
    expect(await record("requests", [request("other", 12)], township)).toEqual(["new"]);
  });
});
