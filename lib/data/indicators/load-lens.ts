import "server-only";
import type { Db } from "@/db/client";
import type { LensDetail } from "@/lib/contracts/indicator";
import { lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import type { Lens } from "@/lib/core/scheme/scheme";
import { median } from "@/lib/core/stats/median";
import { BRANCH_KINDS, type BranchKind } from "@/lib/core/units/unit";
import { UnknownNodeError } from "@/lib/data/errors";
import { nameOf } from "@/lib/data/results/nodes";
import type { ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { listNodeFigures } from "@/lib/data/trends/reads";
import { periodSeries, periodsTo } from "@/lib/data/trends/series";
import { resolveSubjects } from "@/lib/data/trends/subjects";
import { lensListing } from "./listings";
import { listKindsWithin, readSpreads } from "./reads";
import { resultOfUnit } from "./result-of-unit";

/**
 * One lens over the branches of a unit: the middle of each pillar, by kind of branch and over the periods.
 * @param args.unit the viewer's own unit when absent
 * @throws {UnknownNodeError} when the scheme of the period has no such lens
 * @throws {UnknownUnitError} {NoResultError} {UnknownPeriodError}
 */
export async function loadLens(
  db: Db,
  scope: Scope,
  args: { readonly id: string; readonly unit?: string | undefined; readonly period?: string | undefined },
): Promise<LensDetail> {
  const { sets, set, scheme, stamp, unit } = await resultOfUnit(db, scope, args);
  const lens = scheme.lenses.find(({ id }) => id === args.id);
  if (!lens) throw new UnknownNodeError(args.id);
  const asked = { resultSetId: set.id, unitId: unit.id };
  const kinds = await listKindsWithin(db, scope, asked);
  const day = lastDayOf(monthIndexOf(set.period));
  const subjects = await resolveSubjects(db, scope, { subjects: [{ unit: unit.code }], set, day });
  const reach = { db, scope, scheme, subjects, periods: periodsTo(set.period, sets) };
  return {
    stamp,
    unit: { code: unit.code, name: unit.name },
    branches: kinds.size,
    lens: lensListing(lens, scheme, await readSpreads(db, scope, asked)),
    indicatorNames: scheme.indicators.map(nameOf),
    byKind: await mediansByKind(db, scope, set, lens, kinds),
    history: await Promise.all(
      lens.pillars.map(async ({ id }) => {
        const [series] = await periodSeries(reach, id, "score");
        return { pillar: id, points: series?.points ?? [] };
      }),
    ),
  };
}

async function mediansByKind(
  db: Db,
  scope: Scope,
  set: ResultSet,
  lens: Lens,
  kinds: ReadonlyMap<number, BranchKind>,
): Promise<LensDetail["byKind"]> {
  const unitIds = [...kinds.keys()];
  const columns = await Promise.all(
    lens.pillars.map(({ id }) => listNodeFigures(db, scope, { resultSetId: set.id, node: id, unitIds })),
  );
  return BRANCH_KINDS.map((kind) => ({
    kind,
    branches: [...kinds.values()].filter((other) => other === kind).length,
    medians: columns.map((rows) =>
      median(rows.flatMap((row) => (kinds.get(row.unitId) === kind ? (row.score ?? []) : []))),
    ),
  })).filter(({ branches }) => branches > 0);
}
