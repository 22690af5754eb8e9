import "server-only";
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/client";
import type { LeagueRow } from "@/lib/contracts/league";
import type { NodeScore } from "@/lib/core/measures/measurement";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import { costliest } from "@/lib/core/scoring/cost";
import type { UnitId } from "@/lib/core/units/unit";
import type { ResultSet } from "@/lib/data/results/reads";
import { listFigures, type Member } from "./reads";

type Costs = LeagueRow["costliest"];
/** Costs of a unit, and the inputs they follow from. */
type Known = Map<UnitId, { readonly inputsHash: string; readonly costs: Costs }>;

const KEPT_NODES = 60;
/** From so many changed units on, reading every unit is quicker than looking them up. */
const MANY = 400;
const caches = new WeakMap<Db, LRUCache<string, Known>>();

/**
 * The two indicators that cost each unit most points of a node. After a revision only units whose inputs changed are
 * read again: one corrected ledger row must not cost a reading of all figures.
 * @see METHOD.md#cost-of-an-indicator
 */
export async function costsByUnit(
  db: Db,
  set: ResultSet,
  scheme: SchemeDocument,
  node: string,
  members: readonly Member[],
): Promise<ReadonlyMap<UnitId, Costs>> {
  const cache = caches.get(db) ?? new LRUCache<string, Known>({ max: KEPT_NODES });
  caches.set(db, cache);
  const key = `${set.id}.${set.schemeVersionId}:${node}`;
  const known: Known = cache.get(key) ?? new Map();
  cache.set(key, known);
  const changed = members.filter(({ unitId, inputsHash }) => known.get(unitId)?.inputsHash !== inputsHash);
  const scores = await scoresOf(db, set, scheme, node, changed);
  for (const { unitId, inputsHash } of changed) {
    known.set(unitId, { inputsHash, costs: costsOf(scheme, node, scores.get(unitId) ?? new Map()) });
  }
  return new Map(members.map(({ unitId }) => [unitId, known.get(unitId)?.costs ?? []]));
}

/** Scores a unit's costs follow from, by node; `provisional` where few cases stand behind one. */
type UnitScores = Map<string, NodeScore & { readonly provisional: boolean }>;

async function scoresOf(
  db: Db,
  set: ResultSet,
  scheme: SchemeDocument,
  node: string,
  units: readonly Member[],
): Promise<Map<UnitId, UnitScores>> {
  const scores = new Map<UnitId, UnitScores>(units.map(({ unitId }) => [unitId, new Map()]));
  if (units.length === 0) return scores;
  const scored = [...scheme.dimensions, ...scheme.indicators.filter(({ weight }) => weight > 0)].map(({ id }) => id);
  const only = units.length < MANY ? units.map(({ unitId }) => unitId) : null;
  const figures = await listFigures(db, set.id, [...new Set([...scored, node])], only);
  for (const [id, rows] of figures) {
    for (const { unitId, provisional, ...figure } of rows) {
      if (figure.score !== null) scores.get(unitId)?.set(id, { ...figure, provisional: provisional === 1 });
    }
  }
  return scores;
}

function costsOf(scheme: SchemeDocument, node: string, scores: UnitScores): Costs {
  if (!scores.has(node)) return [];
  return costliest(scheme, scores, node).map(({ indicator, points }) => ({
    node: indicator,
    points,
    provisional: scores.get(indicator)?.provisional ?? false,
  }));
}
