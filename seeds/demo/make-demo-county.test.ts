import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { freshDb } from "@/db/testing/fresh-db";
import { demoState } from "./demo-state";
import { type MakingProgress, makeDemoCounty } from "./make-demo-county";
import { RESULT_PERIODS } from "./timeline";

let db: Db;
let dispose: () => void;
beforeAll(async () => {
  ({ db, dispose } = await freshDb());
});
afterAll(() => dispose());

const listSets = async () =>
  (await db.$client.execute("select period, status, inputs_hash from result_sets order by period")).rows.map((row) => ({
    period: String(row.period),
    status: String(row.status),
    hash: String(row.inputs_hash),
  }));

describe("making the demo county", () => {
  it("says of a fresh database that the demo is absent", async () => {
    expect(await demoState(db)).toBe("absent");
  });

  it("publishes a year of periods and keeps the last provisional", async () => {
    const heard: MakingProgress[] = [];
    await makeDemoCounty(db, { branches: 60, onProgress: (progress) => heard.push(progress) });
    const sets = await listSets();
    expect(sets.map((set) => set.period)).toEqual(RESULT_PERIODS);
    expect(sets.map((set) => set.status)).toEqual([...Array(12).fill("published"), "provisional"]);
    expect(await demoState(db)).toBe("complete");
    expect(heard.at(-1)).toEqual({ stage: "scoring", done: 13, of: 13 });
  });

  it("takes up an interrupted making where it stopped, with the same results", async () => {
    const before = await listSets();
    const last = (await db.$client.execute("select max(id) id from result_sets")).rows[0]?.id ?? null;
    await db.$client.batch(
      [
        ...["evidence", "unit_results", "scores"].map((table) => ({
          sql: `delete from ${table} where result_set_id = ?`,
          args: [last],
        })),
        { sql: "delete from result_sets where id = ?", args: [last] },
      ],
      "write",
    );
    expect(await demoState(db)).toBe("unfinished");
    await makeDemoCounty(db, {});
    expect(await listSets()).toEqual(before);
  });

  it("leaves somebody's own data alone", async () => {
    await db.$client.execute("update settings set value = 'false' where key = 'demo'");
    expect(await demoState(db)).toBe("other");
  });
});
