import { gzipSync } from "node:zlib";
import { type Db, openDb } from "@/db/client";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { loadLeagueBytes } from "@/lib/data/league/league-bytes";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";
import { recordEntries } from "@/lib/data/ledgers/writes";
import { systemScope } from "@/lib/data/scope";
import { refresh } from "@/lib/jobs/refresh";
import { DATA_CUTOFF } from "@/seeds/demo/timeline";
import { countyFile } from "./counties";
import { type Figure, medianTook, timeRuns } from "./figure";

const RUNS = 15;

/** One request put right: row written, cells and scores of its branch made anew, league packed to be sent. */
export async function measureCorrection(branches: number): Promise<Figure[]> {
  const db = await openDb(`file:${await countyFile(branches)}`);
  const scope = systemScope();
  await refresh(db, { dataCutoff: DATA_CUTOFF, now: new Date() });
  await loadLeagueBytes(db, scope, {}, "gzip");
  const entries = await someRequests(db, RUNS);
  const batch = await firstBatch(db);
  const whole = medianTook(
    await timeRuns(RUNS, async (i) => {
      const entry = entries[i];
      if (!entry) throw new Error("too few requests to correct");
      await write(db, entry, batch);
      await refresh(db, { dataCutoff: DATA_CUTOFF, now: new Date() });
      await loadLeagueBytes(db, scope, {}, "gzip");
    }),
  );
  const floor = medianTook(await timeRuns(RUNS, () => bareCorrection(db)));
  db.$client.close();
  return [
    {
      part: "correction",
      name: "one corrected row to the refreshed league, by the clock",
      unit: "ms",
      value: whole.clock,
      floor: floor.clock,
      budget: { of: "value", limit: { atMost: 300 } },
    },
    {
      part: "correction",
      name: "the same, processor time",
      unit: "ms",
      value: whole.processor,
      floor: floor.processor,
      budget: null,
    },
  ];
}

/** Open or late requests of different branches, each as it would be after its correction: resolved when it was due. */
async function someRequests(db: Db, count: number): Promise<LedgerEntry[]> {
  const fields = LEDGERS.requests.fields.map((field) => field.name);
  const found = await db.$client.execute({
    sql: `select unit_id, row_key, source_row, ${fields.join(", ")} from requests
      where due_at between '2026-08' and '2026-10' and resolved_at > due_at and reopened_at is null
      group by unit_id order by unit_id limit ?`,
    args: [count],
  });
  return found.rows.map((row) => ({
    rowKey: String(row.row_key),
    unitId: Number(row.unit_id),
    sourceRow: Number(row.source_row),
    values: {
      ...Object.fromEntries(fields.map((name) => [name, row[name] as string | number | null])),
      resolved_at: String(row.due_at),
    },
  }));
}

async function firstBatch(db: Db): Promise<number> {
  const found = await db.$client.execute("select id from import_batches where ledger = 'requests' order by id limit 1");
  return Number(found.rows[0]?.id);
}

async function write(db: Db, entry: LedgerEntry, batch: number): Promise<void> {
  const transaction = await db.$client.transaction("write");
  try {
    await recordEntries(transaction, systemScope(), "requests", [entry], { id: batch, asOf: DATA_CUTOFF });
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

/** The least a correction can be: one row written, the scores of one node read in order, sent as compressed JSON. */
async function bareCorrection(db: Db): Promise<void> {
  await db.$client.execute("update requests set source_row = source_row where id = (select min(id) from requests)");
  const found = await db.$client.execute(
    `select unit_id, score, low, high from scores where node = 'composite'
      and result_set_id = (select max(id) from result_sets) order by score desc, unit_id`,
  );
  gzipSync(JSON.stringify(found.rows.map((row) => [row[0], row[1], row[2], row[3]])));
}
