import "server-only";
import type { Db } from "@/db/client";
import type { TrendSeries, UrbanRuralGap } from "@/lib/contracts/trend";
import { lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import { periodSeries, periodsTo } from "./series";
import { resolveSubjects } from "./subjects";
import { getTrendNode } from "./trend-node";

/**
 * Median score of community branches against that of rural ones, per period, within the scope.
 * @returns null when the scope holds no branch of either kind, or the node has no score
 * @throws {UnknownNodeError} {NoResultError} {UnknownPeriodError}
 */
export async function loadUrbanRuralGap(
  db: Db,
  scope: Scope,
  args: { readonly node?: string | undefined; readonly period?: string | undefined },
): Promise<UrbanRuralGap | null> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const scheme = await getScheme(db, set.schemeVersionId);
  const { name, indicator } = getTrendNode(scheme, args.node ?? COMPOSITE);
  if (indicator?.weight === 0) return null;
  const day = lastDayOf(monthIndexOf(set.period));
  const subjects = await resolveSubjects(db, scope, {
    subjects: [{ kind: "community" }, { kind: "rural" }],
    set,
    day,
  });
  if (subjects.some(({ lineages }) => lineages.length === 0)) return null;
  const reach = { db, scope, scheme, subjects, periods: periodsTo(set.period, sets) };
  const [community, rural] = await periodSeries(reach, name.id, "score");
  if (!community || !rural) throw new RangeError("two kinds were asked for");
  return { stamp: stampOf(set, scheme), node: name, community, rural, gap: differences(community, rural) };
}

function differences(community: TrendSeries, rural: TrendSeries): UrbanRuralGap["gap"] {
  return community.points.map(({ period, value }, i) => {
    const other = rural.points[i]?.value ?? null;
    return { period, points: value === null || other === null ? null : value - other };
  });
}
