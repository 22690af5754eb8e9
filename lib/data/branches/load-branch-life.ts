import "server-only";
import type { Db } from "@/db/client";
import type { UnitSuccession } from "@/lib/contracts/branch";
import type { BranchLife } from "@/lib/contracts/branch-page";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { listUnitResults } from "./score-reads";
import { getUnit, listUnitSuccessions } from "./unit-reads";

/**
 * When a branch was scored and what became of it, for a period in which it was not.
 * @throws {UnknownUnitError} when there is no such unit or it lies outside the scope
 * @throws {NoResultError} {UnknownPeriodError}
 */
export async function loadBranchLife(
  db: Db,
  scope: Scope,
  args: { readonly unit: string; readonly period?: string | undefined },
): Promise<BranchLife> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const unit = await getUnit(db, scope, { code: args.unit, day: set.dataCutoff });
  const results = await listUnitResults(db, scope, { unitId: unit.id, resultSetIds: sets.map(({ id }) => id) });
  return {
    unit: unit.code,
    name: unit.name,
    kind: unit.kind,
    period: set.period,
    successions: gatherSuccessions(await listUnitSuccessions(db, scope, unit.id)),
    periods: sets.filter(({ id }) => results.has(id)).map(({ period }) => period),
  };
}

/** One entry per event: several units may merge on one day. */
export function gatherSuccessions(rows: Awaited<ReturnType<typeof listUnitSuccessions>>): UnitSuccession[] {
  const events = new Map<string, UnitSuccession>();
  for (const { onDay, kind, role, otherCode, otherName } of rows) {
    const key = `${onDay} ${kind} ${role}`;
    const others = [...(events.get(key)?.others ?? []), { code: otherCode, name: otherName }];
    events.set(key, { onDay, kind, role, others });
  }
  return [...events.values()];
}
