import "server-only";
import type { Db } from "@/db/client";
import { refresh } from "@/lib/jobs/refresh";
import { scorePeriod } from "@/lib/jobs/score-period";
import { DATA_CUTOFF, RESULT_PERIODS } from "./timeline";

/** How far scoring has come; 0 periods means that the ledgers are being counted. */
export interface ScoringProgress {
  readonly periods: number;
  readonly of: number;
}

/**
 * Counts the ledgers of a loaded demo county and scores its 13 periods: all published but the last, which is provisional.
 * @throws {PublishedPeriodError} when it was scored before
 */
export async function scoreDemo(
  db: Db,
  options: { readonly now?: Date; readonly onProgress?: (progress: ScoringProgress) => void } = {},
): Promise<void> {
  const now = options.now ?? new Date();
  const say = (periods: number) => options.onProgress?.({ periods, of: RESULT_PERIODS.length });
  say(0);
  await refresh(db, { dataCutoff: DATA_CUTOFF, now });
  for (const [i, period] of RESULT_PERIODS.entries()) {
    const status = i === RESULT_PERIODS.length - 1 ? "provisional" : "published";
    await scorePeriod(db, { period, status, dataCutoff: DATA_CUTOFF, now });
    say(i + 1);
  }
}
