import { openDb } from "@/db/client";
import { refresh } from "@/lib/jobs/refresh";
import { rebuildCells } from "@/lib/tally/refresh-cells";
import { DATA_CUTOFF } from "@/seeds/demo/timeline";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { countRows, countyFile } from "./counties";
import { type Figure, medianOf, timeRuns } from "./figure";

const RUNS = 5;

/** One bare grouped scan per ledger: how many rows each branch has in each month, by the ledger's own date. */
export const BARE_SCANS: readonly string[] = [
  "select unit_id, received_month, count(*) n from requests group by 1, 2",
  "select unit_id, held_month, count(*) n from activities group by 1, 2",
  "select unit_id, due_month, count(*) n from proposals group by 1, 2",
  "select unit_id, due_month, count(*) n from obligations group by 1, 2",
  "select unit_id, inspected_month, count(*) n from inspections group by 1, 2",
  "select unit_id, due_month, count(*) n from rectifications group by 1, 2",
  "select unit_id, milestone_due_month, count(*) n from projects group by 1, 2",
  "select unit_id, substr(from_on, 1, 7), count(*) n from pairings group by 1, 2",
  "select unit_id, counted_month, count(*) n from resources group by 1, 2",
];

/** Counting every ledger anew into cells, beside one bare grouped scan per ledger whose rows are handed over. */
export async function measureRebuild(branches: number): Promise<Figure[]> {
  const db = await openDb(`file:${await countyFile(branches)}`);
  const rows = await countRows(db);
  await refresh(db, { dataCutoff: DATA_CUTOFF, now: new Date() });
  const inside = async () => {
    for (const scan of BARE_SCANS) await db.$client.execute(`select count(*), sum(n) from (${scan})`);
  };
  const handed = async () => {
    for (const scan of BARE_SCANS) await db.$client.execute(scan);
  };
  await inside();
  const floors: number[] = [];
  const floorsHanded: number[] = [];
  const rebuilds: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    floors.push(...(await timeRuns(1, inside)));
    floorsHanded.push(...(await timeRuns(1, handed)));
    rebuilds.push(...(await timeRuns(1, () => rebuildCells(db, defaultScheme, DATA_CUTOFF))));
  }
  db.$client.close();
  const name = `all tallies anew, ${branches} branches × 24 months, ${(rows / 1e6).toFixed(2)} M rows`;
  const budget = { of: "ratio", limit: { atMost: 3 } } as const;
  return [
    { part: "rebuild", name, unit: "ms", value: medianOf(rebuilds), floor: medianOf(floorsHanded), budget },
    {
      part: "rebuild",
      name: "the same, floor without handing rows over",
      unit: "ms",
      value: medianOf(rebuilds),
      floor: medianOf(floors),
      budget: null,
    },
  ];
}
