import "server-only";
import type { Db } from "@/db/client";
import { recordDemoAccounts } from "@/lib/auth/demo-accounts";
import { periodOf } from "@/lib/core/calendar/period";
import { recordScheme } from "@/lib/data/schemes/writes";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { demoState } from "./demo-state";
import { loadDemo } from "./load-demo";
import { RESULT_PERIODS } from "./result-periods";
import { DATA_CUTOFF, FIRST_MONTH } from "./timeline";
import { COUNTY_CODE } from "./tree";

/** A weak branch in a township with others like it: its leader's page has something to say. */
export const DEMO_UNITS = { county: COUNTY_CODE, township: `${COUNTY_CODE}-02`, branch: `${COUNTY_CODE}-02-011` };

/** How far the making of the demo county has come. */
export interface MakingProgress {
  readonly stage: "ledgers" | "counting" | "scoring";
  readonly done: number;
  readonly of: number;
}

/**
 * Makes the demo county: ledgers, scheme, counts, results of thirteen periods, one account per role.
 * Each step stands or falls as a whole and is left alone when it has been done, so an interrupted making is taken up again.
 * @param options.branches branches at the end, 360 unless said
 */
export async function makeDemoCounty(
  db: Db,
  options: { readonly branches?: number; readonly onProgress?: (progress: MakingProgress) => void } = {},
): Promise<void> {
  const { branches, onProgress = () => undefined } = options;
  const now = new Date();
  if ((await demoState(db)) === "absent") {
    await loadDemo(db, {
      ...(branches === undefined ? {} : { branches }),
      onProgress: ({ branches: done, of }) => onProgress({ stage: "ledgers", done, of }),
    });
  }
  onProgress({ stage: "counting", done: 0, of: 1 });
  await recordScheme(db, defaultScheme, periodOf(FIRST_MONTH), now);
  await refresh(db, { dataCutoff: DATA_CUTOFF, now });
  onProgress({ stage: "counting", done: 1, of: 1 });
  const standing = await scoredPeriods(db);
  for (const [i, period] of RESULT_PERIODS.entries()) {
    const status = i === RESULT_PERIODS.length - 1 ? "provisional" : "published";
    if (!standing.has(period)) await scorePeriod(db, { period, status, dataCutoff: DATA_CUTOFF, now });
    onProgress({ stage: "scoring", done: i + 1, of: RESULT_PERIODS.length });
  }
  await recordDemoAccounts(db, DEMO_UNITS, now);
}

async function scoredPeriods(db: Db): Promise<ReadonlySet<string>> {
  const found = await db.$client.execute("select period from result_sets order by period");
  return new Set(found.rows.map((row) => String(row.period)));
}
