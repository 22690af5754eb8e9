import "server-only";
import type { Db } from "@/db/client";
import { findRootUnit, getUnit, type UnitAt } from "@/lib/data/branches/unit-reads";
import { NoResultError } from "@/lib/data/errors";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";

/**
 * The result of a period and the unit whose branches are looked at: the viewer's own where none is named.
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 * @throws {NoResultError} {UnknownPeriodError}
 */
export async function resultOfUnit(
  db: Db,
  scope: Scope,
  args: { readonly unit?: string | undefined; readonly period?: string | undefined },
) {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const scheme = await getScheme(db, set.schemeVersionId);
  const unit: UnitAt | null = args.unit
    ? await getUnit(db, scope, { code: args.unit, day: set.dataCutoff })
    : await findRootUnit(db, scope, set.dataCutoff);
  if (!unit) throw new NoResultError();
  return { sets, set, scheme, stamp: stampOf(set, scheme), unit };
}
