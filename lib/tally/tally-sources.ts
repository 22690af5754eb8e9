import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tallySources } from "@/db/schema/tallies";
import type { TallyPlan } from "./plan";

/** Row ids of a plan's scans by key; scans not seen before are registered. */
export async function registerSources(db: Db, plan: TallyPlan): Promise<ReadonlyMap<string, number>> {
  const known = await findSources(db, plan);
  if (known) return known;
  await db
    .insert(tallySources)
    .values(
      plan.sources.map((source) => ({
        planHash: plan.hash,
        key: source.key,
        ledger: source.ledger,
        columns: JSON.stringify(source.columns),
      })),
    )
    .onConflictDoNothing();
  const registered = await findSources(db, plan);
  if (!registered) throw new Error("the scans of this scheme could not be registered");
  return registered;
}

/** Row ids of a plan's scans by key; null when the plan was never counted in this database. */
export async function findSources(db: Db, plan: TallyPlan): Promise<ReadonlyMap<string, number> | null> {
  if (plan.sources.length === 0) return new Map();
  const rows = await db
    .select({ id: tallySources.id, key: tallySources.key })
    .from(tallySources)
    .where(eq(tallySources.planHash, plan.hash));
  return rows.length === plan.sources.length ? new Map(rows.map((row) => [row.key, row.id])) : null;
}
