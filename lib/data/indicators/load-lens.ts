import "server-only";
import type { Db } from "@/db/client";
import type { LensDetail } from "@/lib/contracts/indicator";
import { median } from "@/lib/core/stats/median";
import { BRANCH_KINDS, type BranchKind } from "@/lib/core/units/unit";
import { UnknownNodeError } from "@/lib/data/errors";
import { nameOf } from "@/lib/data/results/nodes";
import type { Scope } from "@/lib/data/scope";
import { gapPoint } from "@/lib/data/trends/month-points";
import { periodsTo } from "@/lib/data/trends/series";
import { lensListing } from "./listings";
import { listKindsWithin, readScoreLists, readSpreads } from "./reads";
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
  const pillars = lens.pillars.map((pillar) => pillar.id);
  const periods = periodsTo(set.period, sets);
  const resultSetIds = periods.flatMap((one) => one.set?.id ?? []);
  const lists = await readScoreLists(db, scope, { resultSetIds, nodes: pillars, unitId: unit.id });
  const middleOf = (node: string, of: { readonly resultSetId: number; readonly kind?: BranchKind }) =>
    median(
      lists
        .filter(
          (list) => list.node === node && list.resultSetId === of.resultSetId && (of.kind ?? list.kind) === list.kind,
        )
        .flatMap(({ scores }) => scores),
    );
  return {
    stamp,
    unit: { code: unit.code, name: unit.name },
    branches: kinds.size,
    lens: lensListing(lens, scheme, await readSpreads(db, scope, asked)),
    lenses: scheme.lenses.map(({ id, name, source }) => ({ id, name, source })),
    indicatorNames: scheme.indicators.map(nameOf),
    byKind: countKinds(kinds).map(({ kind, branches }) => ({
      kind,
      branches,
      medians: pillars.map((pillar) => middleOf(pillar, { resultSetId: set.id, kind })),
    })),
    history: pillars.map((pillar) => ({
      pillar,
      points: periods.map((one) => {
        const middle = one.set && middleOf(pillar, { resultSetId: one.set.id });
        if (middle === null) return gapPoint(one.period, "no_result");
        return { ...gapPoint(one.period, "no_result"), value: middle, gap: null };
      }),
    })),
  };
}

/** Kinds that occur, in the usual order, with the number of their branches. */
function countKinds(kinds: ReadonlyMap<number, BranchKind>) {
  return BRANCH_KINDS.map((kind) => ({
    kind,
    branches: [...kinds.values()].filter((other) => other === kind).length,
  })).filter(({ branches }) => branches > 0);
}
