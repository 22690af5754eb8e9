import "server-only";
import type { Db } from "@/db/client";
import type { TrendSeries } from "@/lib/contracts/trend";
import { subjectText, type TrendSubject } from "@/lib/contracts/url/trends-query";
import { lineageOf, type Succession } from "@/lib/core/units/lineage";
import type { BranchKind } from "@/lib/core/units/unit";
import { findRootUnit, getUnit, listBranchIds, listSuccessions, type UnitAt } from "@/lib/data/branches/unit-reads";
import { NoResultError } from "@/lib/data/errors";
import { listKinds } from "@/lib/data/league/reads";
import type { ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import type { Lineage } from "./month-sums";

/** Whom a series is about, with the branches behind it. */
export interface ResolvedSubject extends Pick<TrendSeries, "subject" | "name" | "level"> {
  /** The branch itself; null for a township, a county or a kind. */
  readonly branch: UnitAt | null;
  readonly lineages: readonly (Lineage & { /** Null where it had no result. */ readonly kind: BranchKind | null })[];
}

/**
 * The branches behind each subject, as far as the scope reaches.
 * @param subjects the viewer's own unit when there are none
 * @param day names as of this day
 * @throws {UnknownUnitError} when a unit does not exist or lies outside the scope
 */
export async function resolveSubjects(
  db: Db,
  scope: Scope,
  args: { readonly subjects: readonly TrendSubject[]; readonly set: ResultSet; readonly day: string },
): Promise<ResolvedSubject[]> {
  const successions = await listSuccessions(db, scope);
  const kinds: ReadonlyMap<number, BranchKind> = await listKinds(db, args.set.id);
  const lineage = (unitId: number) => ({
    unitId,
    members: lineageOf(unitId, successions, args.day),
    kind: kinds.get(unitId) ?? null,
  });
  const ofUnit = async (unit: UnitAt): Promise<ResolvedSubject> => {
    const { code, name, level } = unit;
    if (level === "branch") return { subject: code, name, level, branch: unit, lineages: [lineage(unit.id)] };
    const ids = await listBranchIds(db, scope, unit.id);
    return { subject: code, name, level, branch: null, lineages: standing(ids, successions, args.day).map(lineage) };
  };
  if (args.subjects.length === 0) return [await ofUnit(await getRootUnit(db, scope, args.day))];

  const root = await getRootUnit(db, scope, args.day);
  const within = await listBranchIds(db, scope, root.id);
  return Promise.all(
    args.subjects.map(async (subject): Promise<ResolvedSubject> => {
      if (subject.unit !== undefined) return ofUnit(await getUnit(db, scope, { code: subject.unit, day: args.day }));
      const ids = within.filter((id) => kinds.get(id) === subject.kind);
      const text = subjectText(subject);
      return { subject: text, name: text, level: "kind", branch: null, lineages: ids.map(lineage) };
    }),
  );
}

/** Branches that no other branch has taken over: whoever was merged is counted with its successor. */
function standing(ids: readonly number[], successions: readonly Succession[], day: string): number[] {
  const merged = new Set(
    successions.flatMap(({ predecessorId, kind, onDay }) => (kind === "merge" && onDay <= day ? [predecessorId] : [])),
  );
  return ids.filter((id) => !merged.has(id));
}

async function getRootUnit(db: Db, scope: Scope, day: string): Promise<UnitAt> {
  const root = await findRootUnit(db, scope, day);
  if (!root) throw new NoResultError();
  return root;
}
