import "server-only";
import type { Db } from "@/db/client";
import { recordDemoAccounts } from "@/lib/auth/demo-accounts";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { demoState } from "./demo-state";
import { loadDemo } from "./load-demo";
import { DEMO_VIEWERS } from "./planted-truth";
import { DATA_CUTOFF, RESULT_PERIODS } from "./timeline";

/** How far the making of the demo county has come. */
export interface MakingProgress {
  readonly stage: "ledgers" | "counting" | "scoring";
  readonly done: number;
  readonly of: number;
}

/**
 * Makes the demo county: ledgers, scheme and accounts, then counts, then results of thirteen periods. Each step stands
 * or falls as a whole and is left alone when it has been done, so an interrupted making is taken up again.
 * @param options.branches branches at the end, 360 unless said
 * @param options.now what the results say of when they were made
 */
export async function makeDemoCounty(
  db: Db,
  options: {
    readonly branches?: number;
    readonly now?: Date;
    readonly onProgress?: (progress: MakingProgress) => void;
  } = {},
): Promise<void> {
  const { branches, now = new Date(), onProgress = () => undefined } = options;
  if ((await demoState(db)) === "absent") {
    await loadDemo(db, {
      now,
      ...(branches === undefined ? {} : { branches }),
      onProgress: ({ branches: done, of }) => onProgress({ stage: "ledgers", done, of }),
    });
  }
  await recordDemoAccounts(db, DEMO_VIEWERS, now);
  onProgress({ stage: "counting", done: 0, of: 1 });
  await refresh(db, { dataCutoff: DATA_CUTOFF, now });
  onProgress({ stage: "counting", done: 1, of: 1 });
  const standing = await scoredPeriods(db);
  for (const [i, period] of RESULT_PERIODS.entries()) {
    const status = i === RESULT_PERIODS.length - 1 ? "provisional" : "published";
    if (!standing.has(period)) await scorePeriod(db, { period, status, dataCutoff: DATA_CUTOFF, now });
    onProgress({ stage: "scoring", done: i + 1, of: RESULT_PERIODS.length });
  }
}

async function scoredPeriods(db: Db): Promise<ReadonlySet<string>> {
  const found = await db.$client.execute("select period from result_sets order by period");
  return new Set(found.rows.map((row) => String(row.period)));
}
