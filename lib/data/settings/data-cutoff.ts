import "server-only";
import type { Db } from "@/db/client";
import type { Day } from "@/lib/core/calendar/period";

const KEY = "data_cutoff";

/** Last day whose events the counts take in; null before anything was counted. */
export async function findDataCutoff(db: Db): Promise<Day | null> {
  const found = await db.$client.execute({ sql: "select value from settings where key = ?", args: [KEY] });
  return found.rows[0] ? (String(found.rows[0].value) as Day) : null;
}

/** Keeps the cut-off, so that the next count need not be told. */
export async function recordDataCutoff(db: Db, day: Day): Promise<void> {
  await db.$client.execute({
    sql: "insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
    args: [KEY, day],
  });
}
