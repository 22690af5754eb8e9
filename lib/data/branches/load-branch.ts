import "server-only";
import type { Db } from "@/db/client";
import type { BranchReport, NodeHistory, PeriodStanding } from "@/lib/contracts/branch";
import type { UnrankedReason } from "@/lib/contracts/league";
import { lastDayOf, monthIndexOf } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { COMPOSITE, listNodeIds } from "@/lib/core/scoring/node-ids";
import { lineageOf } from "@/lib/core/units/lineage";
import type { BranchKind } from "@/lib/core/units/unit";
import { NoUnitResultError } from "@/lib/data/errors";
import { rankedLeagueOf } from "@/lib/data/league/loaders";
import { headNodes, nameOf } from "@/lib/data/results/nodes";
import { chooseResultSet, listResultSets, type ResultSet } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import { gapPoint } from "@/lib/data/trends/month-points";
import { branchFigures } from "./branch-figures";
import { indicatorMonths } from "./indicator-months";
import { gatherSuccessions } from "./load-branch-life";
import { peerMedians } from "./peer-medians";
import { listUnitResults, listUnitScores, type StoredScore } from "./score-reads";
import { getUnit, getUnitName, listSuccessions, listUnitSuccessions } from "./unit-reads";

/** Periods of `standings` and `history`. */
const HISTORY_PERIODS = 12;

/**
 * Everything one branch is shown of itself in one period.
 * @param args.unit code of a branch within the scope
 * @param args.period newest when absent
 * @throws {UnknownUnitError} when there is no such unit or it lies outside the scope: the two look alike
 * @throws {NoUnitResultError} when the unit took no part in the period (a township, or a branch before or after its time)
 * @throws {NoResultError} {UnknownPeriodError}
 */
export async function loadBranch(
  db: Db,
  scope: Scope,
  args: { readonly unit: string; readonly period?: string | undefined },
): Promise<BranchReport> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const unit = await getUnit(db, scope, { code: args.unit, day: set.dataCutoff });
  const scheme = await getScheme(db, set.schemeVersionId);
  const shown = sets.filter(({ period }) => period <= set.period).slice(0, HISTORY_PERIODS);
  const resultSetIds = shown.map(({ id }) => id);
  const results = await listUnitResults(db, scope, { unitId: unit.id, resultSetIds });
  const result = results.get(set.id);
  if (!result) throw new NoUnitResultError(args.unit, set.period);

  const { kind } = result;
  const heads = headNodes(scheme);
  const scores = await listUnitScores(db, scope, { unitId: unit.id, resultSetIds });
  const own = new Map(scores.filter((score) => score.resultSetId === set.id).map((score) => [score.node, score]));
  const medians = await peerMedians(db, scope, set, { kind, nodes: listNodeIds(scheme) });
  const members = lineageOf(unit.id, await listSuccessions(db, scope), lastDayOf(monthIndexOf(set.period)));
  const months = await indicatorMonths(db, scope, { scheme, kind, members, period: set.period });
  const league = await rankedLeagueOf(db, sets, set, COMPOSITE);
  const row = league.rows.find((candidate) => candidate.unit === unit.code);

  return {
    stamp: stampOf(set, scheme),
    unit: unit.code,
    name: unit.name,
    kind,
    parent: await getUnitName(db, scope, { id: result.parentId, day: set.dataCutoff }),
    ...branchFigures(scheme, own, medians, months),
    county: row?.county ?? null,
    peers: row?.peers ?? null,
    standing: result.standing,
    evidence: result.evidence,
    standings: shown.map((one) => standingOf(one, results.get(one.id))).reverse(),
    unrankedReasons: result.unrankedReasons === null ? [] : (JSON.parse(result.unrankedReasons) as UnrankedReason[]),
    history: await historyOf(db, scope, { sets: shown, kind, nodes: heads, scores }),
    completeness: result.monthsOwed === 0 ? null : result.monthsReported / result.monthsOwed,
    months: { reported: result.monthsReported, owed: result.monthsOwed },
    successions: gatherSuccessions(await listUnitSuccessions(db, scope, unit.id)),
    dutyTypes: scheme.dutyTypes.map(nameOf),
    ledgers: Object.values(LEDGERS).map(({ id, label }) => ({ id, zh: label.zh, en: label.en })),
  };
}

type Result = Awaited<ReturnType<typeof listUnitResults>> extends Map<number, infer R> ? R : never;

function standingOf(set: ResultSet, result: Result | undefined): PeriodStanding {
  const { period, status } = set;
  return { period, status, standing: result?.standing ?? null, evidence: result?.evidence ?? [] };
}

/** Scores of the periods in order of time; a period in which the branch has none is a gap. */
async function historyOf(
  db: Db,
  scope: Scope,
  args: {
    /** Newest first. */
    readonly sets: readonly ResultSet[];
    readonly kind: BranchKind;
    readonly nodes: BranchReport["history"][number]["node"][];
    readonly scores: readonly StoredScore[];
  },
): Promise<NodeHistory[]> {
  const ids = args.nodes.map(({ id }) => id);
  const periods = await Promise.all(
    args.sets.map(async (set) => ({
      set,
      medians: await peerMedians(db, scope, set, { kind: args.kind, nodes: ids }),
    })),
  );
  return args.nodes.map((node) => ({
    node,
    points: periods
      .map(({ set, medians }) => {
        const found = args.scores.find((score) => score.resultSetId === set.id && score.node === node.id);
        const peerMedian = medians.get(node.id) ?? null;
        if (!found || found.score === null) {
          return { ...gapPoint(set.period, found?.absence ?? "no_result"), peerMedian };
        }
        const { score, low, high } = found;
        return { period: set.period, value: score, low, high, x: null, n: null, gap: null, peerMedian };
      })
      .reverse(),
  }));
}
