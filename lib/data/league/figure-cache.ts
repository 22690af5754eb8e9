import "server-only";
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/client";
import type { UnitId } from "@/lib/core/units/unit";
import type { ResultSet } from "@/lib/data/results/reads";
import { listFigures, type StoredFigure } from "./reads";

/** Figures of one node in one result set; a unit without any is absent. */
export type NodeFigures = ReadonlyMap<UnitId, StoredFigure>;

/** Some 0.4 MB a node at 3,000 units. */
const KEPT_NODES = 150;
const caches = new WeakMap<Db, LRUCache<string, NodeFigures>>();

/** Figures of a node in a result set, kept in memory: those of one revision never change. */
export async function figuresOf(db: Db, set: Pick<ResultSet, "id" | "revision">, node: string): Promise<NodeFigures> {
  const cache = caches.get(db) ?? new LRUCache<string, NodeFigures>({ max: KEPT_NODES });
  caches.set(db, cache);
  const key = `${set.id}.${set.revision}:${node}`;
  const kept = cache.get(key);
  if (kept) return kept;
  const rows = (await listFigures(db, set.id, [node])).get(node) ?? [];
  const figures = new Map(rows.map((row) => [row.unitId, row]));
  cache.set(key, figures);
  return figures;
}
