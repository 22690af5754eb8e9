import { openDb } from "@/db/client";
import { lastDayOf, periodOf } from "@/lib/core/calendar/period";
import { loadLeagueBytes } from "@/lib/data/league/league-bytes";
import { systemScope } from "@/lib/data/scope";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { rebuildCells } from "@/lib/tally/refresh-cells";
import { DATA_CUTOFF, LAST_MONTH } from "@/seeds/demo/timeline";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { countRows, ledgersFile } from "./counties";
import { type Figure, timeRuns } from "./figure";
import { BARE_SCANS } from "./rebuild";

/** Processor time of rebuilding, scoring one period and making its league, at several sizes of county; each beside one bare scan. */
export async function measureGrowth(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const branches of sizes) figures.push(...(await measureSize(branches)));
  return figures;
}

async function measureSize(branches: number): Promise<Figure[]> {
  const db = await openDb(`file:${await ledgersFile(branches)}`);
  const rows = await countRows(db);
  await refresh(db, { dataCutoff: DATA_CUTOFF, now: new Date() });
  const floor = await once(async () => {
    for (const scan of BARE_SCANS) await db.$client.execute(`select count(*), sum(n) from (${scan})`);
  });
  const rebuild = await once(() => rebuildCells(db, defaultScheme, DATA_CUTOFF));
  const score = await once(() =>
    scorePeriod(db, {
      period: periodOf(LAST_MONTH),
      status: "provisional",
      dataCutoff: lastDayOf(LAST_MONTH),
      now: new Date(),
    }),
  );
  let bytes = 0;
  const league = await once(async () => {
    bytes = (await loadLeagueBytes(db, systemScope(), {}, "br")).body.byteLength;
  });
  db.$client.close();
  const of = (name: string, value: number, beside: number | null, unit: Figure["unit"] = "ms"): Figure => ({
    part: "growth",
    name: `${branches} branches: ${name}`,
    unit,
    value,
    floor: beside,
    budget: null,
  });
  return [
    of(`rebuild of ${(rows / 1e6).toFixed(2)} M rows`, rebuild, floor),
    of("scoring one period", score, floor),
    of("league made and packed", league, floor),
    of("league as sent", bytes / 1024, null, "KB"),
  ];
}

async function once(run: () => Promise<unknown>): Promise<number> {
  const [time] = await timeRuns(1, run);
  return time?.processor ?? 0;
}
