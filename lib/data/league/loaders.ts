import "server-only";
import type { Db } from "@/db/client";
import type { League } from "@/lib/contracts/league";
import { monthIndexOf, periodOf, trailingMonths } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import type { BranchKind, UnitId } from "@/lib/core/units/unit";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { STANDING_PERIODS } from "@/lib/core/weakness/standing";
import { UnknownNodeError } from "@/lib/data/errors";
import { findNode } from "@/lib/data/results/nodes";
import { chooseResultSet, listResultSets, listUnitNames, type ResultSet } from "@/lib/data/results/reads";
import { stampOf } from "@/lib/data/results/stamp";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import type { EarlierLeague } from "./changes";
import { figuresOf } from "./figure-cache";
import { narrowLeague, resolveView } from "./league-view";
import { type History, type RankedLeague, rankLeague } from "./rank-league";
import { listEvidence, listKinds, listMembers } from "./reads";
import { costsByUnit } from "./unit-costs";
import { VersionCache } from "./version-cache";

/** What a league is asked for; what is left out is the newest period, the viewer's own unit, the composite. */
export interface LeagueArgs {
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly node?: string | undefined;
}

/** Periods of `history`. */
const HISTORY_PERIODS = 12;

/**
 * The league of one node in one period as far as the scope may see it.
 * @throws {NoResultError} when nothing has been scored yet
 * @throws {UnknownPeriodError} when the period has no result
 * @throws {UnknownNodeError} when the scheme gives the node no score
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 */
export async function loadLeague(db: Db, scope: Scope, args: LeagueArgs): Promise<League> {
  const view = await resolveView(db, scope, args.unit ?? null);
  return narrowLeague(await loadRankedLeague(db, scope, args), view);
}

/**
 * The league of all units, before any of it is withheld: for loaders that take single figures out of it.
 * @throws {NoResultError} {@link loadLeague}
 */
export async function loadRankedLeague(
  db: Db,
  scope: Scope,
  args: Pick<LeagueArgs, "period" | "node">,
): Promise<RankedLeague> {
  const sets = await listResultSets(db, scope);
  return rankedLeagueOf(db, sets, chooseResultSet(sets, args.period), args.node ?? COMPOSITE);
}

/** Some 5 MB each at 3,000 units. */
const leagues = new VersionCache<RankedLeague>(24);
const histories = new VersionCache<History>(24);
const foundEvidence = new VersionCache<ReadonlyMap<UnitId, Evidence[]>>(24);
const kinds = new VersionCache<ReadonlyMap<UnitId, BranchKind>>(24);

/**
 * The league of a result set, made once: its figures never change under one revision. What it is compared with is part
 * of the key, since an earlier period may yet be corrected.
 */
export function rankedLeagueOf(
  db: Db,
  sets: readonly ResultSet[],
  set: ResultSet,
  node: string,
): Promise<RankedLeague> {
  return leagues.get(db, `${set.id}:${node}`, leagueKey(sets, set, node), () => makeLeague(db, sets, set, node));
}

const keys = new WeakMap<readonly ResultSet[], Map<string, string>>();

/** Names everything the figures of a league depend on. */
export function leagueKey(sets: readonly ResultSet[], set: ResultSet, node: string): string {
  const known = keys.get(sets) ?? new Map<string, string>();
  keys.set(sets, known);
  const name = `${set.id}:${node}`;
  const key = known.get(name) ?? [set, ...setsBefore(sets, set)].map(versionOf).concat(node).join(":");
  known.set(name, key);
  return key;
}

function versionOf({ id, revision, status }: ResultSet): string {
  return `${id}.${revision}.${status}`;
}

/** The result sets a league shows beside its own: those of the 12 periods, newest first, its own left out. */
function setsBefore(sets: readonly ResultSet[], set: ResultSet): ResultSet[] {
  const periods = new Set<string>(trailingMonths(monthIndexOf(set.period), HISTORY_PERIODS).map(periodOf));
  return sets.filter(({ id, period }) => id !== set.id && (periods.has(period) || id === comparedSet(sets, set)?.id));
}

/** The last published result before this one by the same version of the scheme; null when there is none. */
function comparedSet(sets: readonly ResultSet[], set: ResultSet): ResultSet | null {
  const published = (other: ResultSet) => other.status === "published" || other.status === "corrected";
  return (
    sets.find(
      (other) => other.period < set.period && published(other) && other.schemeVersionId === set.schemeVersionId,
    ) ?? null
  );
}

async function makeLeague(db: Db, sets: readonly ResultSet[], set: ResultSet, nodeId: string): Promise<RankedLeague> {
  const scheme = await getScheme(db, set.schemeVersionId);
  const node = findNode(scheme, nodeId);
  if (!node) throw new UnknownNodeError(nodeId);
  const compared = comparedSet(sets, set);
  const members = await listMembers(db, set.id);
  return rankLeague({
    stamp: stampOf(set, scheme),
    scheme,
    node,
    members,
    names: await listUnitNames(db, set.dataCutoff),
    figures: await figuresOf(db, set, node.id),
    costs: await costsByUnit(db, set, scheme, node.id, members),
    evidence: await evidenceOf(db, set),
    earlier: await earlierEvidence(db, sets, set),
    history: await historyOf(db, sets, set, node.id),
    before: compared && (await earlierLeague(db, compared, node.id)),
    ledgers: Object.values(LEDGERS).map(({ id, label }) => ({ id, zh: label.zh, en: label.en })),
  });
}

/** Scores of the periods before, put together once: a corrected row changes those of its own period alone. */
function historyOf(db: Db, sets: readonly ResultSet[], set: ResultSet, node: string): Promise<History> {
  const periods = trailingMonths(monthIndexOf(set.period), HISTORY_PERIODS).map(periodOf).slice(0, -1);
  const found = periods.map((period) => sets.find((other) => other.period === period) ?? null);
  const version = found.map((other) => other && versionOf(other)).join(":");
  return histories.get(db, `${set.id}:${node}`, version, async () => {
    const figures = await Promise.all(found.map((other) => other && figuresOf(db, other, node)));
    const units = new Set(figures.flatMap((period) => [...(period?.keys() ?? [])]));
    const scores = [...units].map((unit) => [unit, figures.map((period) => period?.get(unit)?.score ?? null)] as const);
    return { periods, scores: new Map(scores) };
  });
}

function evidenceOf(db: Db, set: ResultSet): Promise<ReadonlyMap<UnitId, Evidence[]>> {
  return foundEvidence.get(db, String(set.id), versionOf(set), () => listEvidence(db, set.id));
}

async function earlierEvidence(db: Db, sets: readonly ResultSet[], set: ResultSet) {
  const before = sets.filter(({ period }) => period < set.period).slice(0, STANDING_PERIODS - 1);
  return Promise.all(before.map(async (other) => ({ period: other.period, evidence: await evidenceOf(db, other) })));
}

async function earlierLeague(db: Db, set: ResultSet, node: string): Promise<EarlierLeague> {
  return {
    period: set.period,
    figures: await figuresOf(db, set, node),
    kinds: await kinds.get(db, String(set.id), versionOf(set), () => listKinds(db, set.id)),
  };
}
