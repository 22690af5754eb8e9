import type { League, LeagueRow, NodeName, ResultStamp, UnrankedReason, UnrankedRow } from "@/lib/contracts/league";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { PASS_POINTS } from "@/lib/core/scoring/score-goalposts";
import { median } from "@/lib/core/stats/median";
import type { UnitId } from "@/lib/core/units/unit";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { countsTowardsStanding } from "@/lib/core/weakness/standing";
import type { UnitName } from "@/lib/data/results/reads";
import { changesOf, type EarlierLeague } from "./changes";
import type { NodeFigures } from "./figure-cache";
import { isRanked, mediansByKind, placeIn, placesOf, placesWithinKind, type Ranked } from "./places";
import type { Member } from "./reads";

/** This node's scores in the periods before, oldest first; null where there is none. */
export interface History {
  readonly periods: readonly string[];
  readonly scores: ReadonlyMap<UnitId, readonly (number | null)[]>;
}

/** Everything a league is made of, as read from one result set and those before it. */
export interface LeagueParts {
  readonly stamp: ResultStamp;
  readonly scheme: SchemeDocument;
  readonly node: NodeName;
  readonly members: readonly Member[];
  readonly names: ReadonlyMap<UnitId, UnitName>;
  readonly figures: NodeFigures;
  readonly costs: ReadonlyMap<UnitId, LeagueRow["costliest"]>;
  readonly evidence: ReadonlyMap<UnitId, readonly Evidence[]>;
  /** Evidence of the periods before, newest first. */
  readonly earlier: readonly { readonly period: string; readonly evidence: ReadonlyMap<UnitId, readonly Evidence[]> }[];
  readonly history: History;
  readonly before: EarlierLeague | null;
  readonly ledgers: readonly NodeName[];
}

/** A league of all units of a result set; which of it a viewer sees is decided afterwards. */
export type RankedLeague = Omit<League, "unit" | "disclosure">;

/**
 * Ranks every unit that has a score, county-wide and within its kind, best first, equal scores by code.
 * @see METHOD.md#ranks
 * @see METHOD.md#rank-intervals
 */
export function rankLeague(parts: LeagueParts): RankedLeague {
  const codeOf = (id: UnitId) => parts.names.get(id)?.code ?? String(id);
  const ranked = parts.members
    .flatMap((member): Ranked[] => {
      const figure = parts.figures.get(member.unitId);
      return figure && isRanked(figure) ? [{ ...member, figure }] : [];
    })
    .sort((a, b) => b.figure.score - a.figure.score || compareText(codeOf(a.unitId), codeOf(b.unitId)));
  const county = placesOf(ranked);
  const peers = placesWithinKind(ranked);
  const changes = changesOf(parts.before, ranked, county, peers);
  // Written out: thousands of objects put together by spreading cost three times as much.
  const rows = ranked.map((member): LeagueRow => {
    const { unitId, figure } = member;
    const { unit, name, kind, parent } = identityOf(member, parts);
    const { evidence, evidencePeriod } = evidenceOf(member, parts);
    const before = parts.history.scores.get(unitId) ?? NO_HISTORY;
    return {
      unit,
      name,
      kind,
      parent,
      pinyin: parts.names.get(unitId)?.pinyin ?? "",
      score: figure.score,
      low: figure.low,
      high: figure.high,
      county: placeIn(county, unitId),
      peers: placeIn(peers, unitId),
      change: changes.get(unitId) ?? null,
      history: parts.history.periods.map((_, i) => before[i] ?? null).concat(figure.score),
      completeness: member.monthsOwed > 0 ? member.monthsReported / member.monthsOwed : null,
      standing: member.standing,
      evidence,
      evidencePeriod,
      costliest: parts.costs.get(unitId) ?? [],
    };
  });
  const unranked = parts.members
    .filter(({ unitId }) => typeof parts.figures.get(unitId)?.score !== "number")
    .map(
      (member): UnrankedRow => ({
        ...identityOf(member, parts),
        standing: member.standing,
        ...evidenceOf(member, parts),
        reasons: reasonsOf(member, parts),
      }),
    )
    .sort((a, b) => compareText(a.unit, b.unit));
  return {
    stamp: parts.stamp,
    node: parts.node,
    pass: PASS_POINTS,
    historyPeriods: [...parts.history.periods, parts.stamp.period],
    medianByKind: mediansByKind(ranked),
    median: median(ranked.map(({ figure }) => figure.score)),
    units: unitsAbove(parts),
    indicators: parts.scheme.indicators.map(named),
    dimensions: parts.scheme.dimensions.map(named),
    dutyTypes: parts.scheme.dutyTypes.map(named),
    ledgers: parts.ledgers,
    rows,
    unranked,
    comparedWith: parts.before?.period ?? null,
  };
}

const NO_HISTORY: readonly (number | null)[] = [];

/** Order of code points: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function named({
  id,
  name,
}: {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}): NodeName {
  return { id, zh: name.zh, en: name.en };
}

function identityOf(member: Member, { names }: LeagueParts) {
  const own = names.get(member.unitId);
  const parent = names.get(member.parentId);
  return {
    unit: own?.code ?? String(member.unitId),
    name: own?.name ?? String(member.unitId),
    kind: member.kind,
    parent: parent?.code ?? String(member.parentId),
  };
}

function unitsAbove({ members, names }: LeagueParts) {
  return [...new Set(members.map(({ parentId }) => parentId))]
    .map((id) => ({ code: names.get(id)?.code ?? String(id), name: names.get(id)?.name ?? String(id) }))
    .sort((a, b) => compareText(a.code, b.code));
}

/** This period's evidence; where none of it counts, the newest earlier one that does. */
function evidenceOf(member: Member, { evidence, earlier }: LeagueParts) {
  const own = evidence.get(member.unitId) ?? [];
  if (member.standing !== "clear" && !own.some(countsTowardsStanding)) {
    for (const { period, evidence: then } of earlier) {
      const counting = then.get(member.unitId)?.filter(countsTowardsStanding) ?? [];
      if (counting.length > 0) return { evidence: [...counting, ...own], evidencePeriod: period };
    }
  }
  return { evidence: own, evidencePeriod: null };
}

/** Why a unit has no place on this node: what was stored for the composite, else the absence of the node itself. */
function reasonsOf(member: Member, { node, scheme, figures }: LeagueParts): UnrankedReason[] {
  if (node.id === COMPOSITE && member.unrankedReasons.length > 0) return [...member.unrankedReasons];
  const figure = figures.get(member.unitId);
  if (!figure || figure.absence === "not_applicable" || !scheme.dimensions.some(({ id }) => id === node.id)) {
    return [{ reason: "node_absent", absence: figure?.absence ?? "not_applicable" }];
  }
  return [{ reason: "dimension_incomplete", dimension: node.id, available: figure.available }];
}
