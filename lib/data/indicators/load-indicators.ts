import "server-only";
import type { Db } from "@/db/client";
import type { IndicatorList } from "@/lib/contracts/indicator";
import { median } from "@/lib/core/stats/median";
import { nameOf } from "@/lib/data/results/nodes";
import type { Scope } from "@/lib/data/scope";
import { lensListing, listingOf, NO_SPREAD } from "./listings";
import { listKindsWithin, readSpreads } from "./reads";
import { resultOfUnit } from "./result-of-unit";

/**
 * Every indicator by dimension, with how it came out over the branches of a unit, and the lenses over them.
 * @param args.unit the viewer's own unit when absent
 * @throws {UnknownUnitError} {NoResultError} {UnknownPeriodError}
 */
export async function loadIndicators(
  db: Db,
  scope: Scope,
  args: { readonly unit?: string | undefined; readonly period?: string | undefined },
): Promise<IndicatorList> {
  const { set, scheme, stamp, unit } = await resultOfUnit(db, scope, args);
  const asked = { resultSetId: set.id, unitId: unit.id };
  const spreads = await readSpreads(db, scope, asked);
  const spreadOf = (node: string) => spreads.get(node) ?? NO_SPREAD;
  return {
    stamp,
    unit: { code: unit.code, name: unit.name },
    branches: (await listKindsWithin(db, scope, asked)).size,
    dimensions: scheme.dimensions.map((dimension) => ({
      node: nameOf(dimension),
      weight: dimension.weight,
      median: median(spreadOf(dimension.id).scores),
      indicators: scheme.indicators
        .filter((indicator) => indicator.dimension === dimension.id)
        .map((indicator) => listingOf(indicator, spreadOf(indicator.id))),
    })),
    lenses: scheme.lenses.map((lens) => lensListing(lens, scheme, spreads)),
    burden: scheme.indicators.reduce((sum, { burden }) => sum + burden, 0),
  };
}
