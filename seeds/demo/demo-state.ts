import "server-only";
import type { Db } from "@/db/client";
import { RESULT_PERIODS } from "./timeline";

/** `absent`: nothing at all is there. `unfinished`: making the demo was interrupted. `other`: somebody's own data. */
export type DemoState = "absent" | "unfinished" | "complete" | "other";

/** How much of the demo county a database holds. */
export async function demoState(db: Db): Promise<DemoState> {
  const found = await db.$client.execute(`select
    (select count(*) from units) units, (select count(*) from accounts) accounts,
    (select value from settings where key = 'demo') demo, (select count(*) from result_sets) results`);
  const row = found.rows[0];
  if (Number(row?.units) === 0) return Number(row?.accounts) === 0 ? "absent" : "other";
  if (row?.demo !== "true") return "other";
  return Number(row.results) < RESULT_PERIODS.length ? "unfinished" : "complete";
}
