import "server-only";
import type { Db } from "@/db/client";
import type { IndicatorDetail } from "@/lib/contracts/indicator";
import type { TrendPoint } from "@/lib/contracts/trend";
import { lastDayOf, monthIndexOf, plusMonths, trailingMonths } from "@/lib/core/calendar/period";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { lineageOf } from "@/lib/core/units/lineage";
import type { BranchKind, UnitId } from "@/lib/core/units/unit";
import { MONTHS_SHOWN } from "@/lib/data/branches/indicator-months";
import { listSuccessions } from "@/lib/data/branches/unit-reads";
import { UnknownNodeError } from "@/lib/data/errors";
import { nameOf } from "@/lib/data/results/nodes";
import { listUnitNames, type ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { monthPoints } from "@/lib/data/trends/month-points";
import { readMonthSums } from "@/lib/data/trends/month-sums";
import { listNodeFigures } from "@/lib/data/trends/reads";
import { planTally } from "@/lib/tally/plan";
import { listingOf, NO_SPREAD } from "./listings";
import { listKindsWithin, readSpreads } from "./reads";
import { resultOfUnit } from "./result-of-unit";

type Kinds = ReadonlyMap<number, BranchKind>;

/**
 * One indicator: what it counts, how the branches of a unit stand on it, and how it developed for all of them together.
 * @param args.unit the viewer's own unit when absent
 * @throws {UnknownNodeError} when the scheme of the period has no such indicator
 * @throws {UnknownUnitError} {NoResultError} {UnknownPeriodError}
 */
export async function loadIndicator(
  db: Db,
  scope: Scope,
  args: { readonly id: string; readonly unit?: string | undefined; readonly period?: string | undefined },
): Promise<IndicatorDetail> {
  const { set, scheme, stamp, unit } = await resultOfUnit(db, scope, args);
  const indicator = scheme.indicators.find(({ id }) => id === args.id);
  const dimension = scheme.dimensions.find(({ id }) => id === indicator?.dimension);
  if (!indicator || !dimension) throw new UnknownNodeError(args.id);
  const asked = { resultSetId: set.id, unitId: unit.id };
  const kinds = await listKindsWithin(db, scope, asked);
  const spreads = await readSpreads(db, scope, asked);
  return {
    ...listingOf(indicator, spreads.get(indicator.id) ?? NO_SPREAD),
    stamp,
    unit: { code: unit.code, name: unit.name },
    branches: kinds.size,
    dimensionName: nameOf(dimension),
    values: await listValues(db, scope, set, indicator.id, kinds),
    months: await pooledMonths(db, scope, { scheme, indicator, kinds, period: set.period }),
    lenses: lensesOf(scheme, indicator.id),
    parts: indicator.kind === "duration" ? [] : indicator.parts,
  };
}

async function listValues(
  db: Db,
  scope: Scope,
  set: ResultSet,
  node: string,
  kinds: Kinds,
): Promise<IndicatorDetail["values"]> {
  const names = await listUnitNames(db, set.dataCutoff);
  const rows = await listNodeFigures(db, scope, { resultSetId: set.id, node, unitIds: [...kinds.keys()] });
  return rows
    .flatMap(({ unitId, x, n, value, valueLow: low, valueHigh: high, score, provisional }) => {
      const [name, kind] = [names.get(unitId as UnitId), kinds.get(unitId)];
      if (value === null || !name || !kind) return [];
      return [{ unit: name.code, name: name.name, kind, x, n, value, low, high, score, provisional }];
    })
    .sort((a, b) => a.value - b.value || (a.unit < b.unit ? -1 : 1));
}

/** Counts of all branches the indicator applies to, with those whose history they carry on, added month by month. */
async function pooledMonths(
  db: Db,
  scope: Scope,
  args: {
    readonly scheme: SchemeDocument;
    readonly indicator: Indicator;
    readonly kinds: Kinds;
    readonly period: string;
  },
): Promise<TrendPoint[]> {
  const { indicator } = args;
  const last = monthIndexOf(args.period);
  const successions = await listSuccessions(db, scope);
  const lineages = [...args.kinds]
    .filter(([, kind]) => !indicator.appliesTo || indicator.appliesTo.includes(kind))
    .map(([unitId]) => ({ unitId, members: lineageOf(unitId, successions, lastDayOf(last)) }));
  const sums = await readMonthSums(db, scope, planTally(args.scheme), {
    lineages,
    indicators: [indicator],
    first: plusMonths(last, 1 - MONTHS_SHOWN),
    last,
  });
  return monthPoints(indicator, sums, trailingMonths(last, MONTHS_SHOWN), null);
}

function lensesOf(scheme: SchemeDocument, indicator: string): IndicatorDetail["lenses"] {
  return scheme.lenses.flatMap((lens) =>
    lens.pillars
      .filter((pillar) => pillar.indicators.includes(indicator))
      .map((pillar) => ({ id: lens.id, lens: lens.name, pillar: nameOf(pillar) })),
  );
}
