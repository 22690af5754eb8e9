import "server-only";
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/client";
import { median } from "@/lib/core/stats/median";
import type { BranchKind } from "@/lib/core/units/unit";
import { listFigures, listKinds } from "@/lib/data/league/reads";
import type { ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";

const KEPT = 4_000;
const caches = new WeakMap<Db, LRUCache<string, { readonly median: number | null }>>();

/**
 * Median score of all branches of a kind per node, over the whole county: the middle of the peers is published, so the
 * answer is the same for every scope. Kept in memory, since figures of a revision never change.
 * @returns an entry per node asked for; null where no branch of the kind has a score
 * @see METHOD.md#median
 */
export async function peerMedians(
  db: Db,
  _scope: Scope,
  set: Pick<ResultSet, "id" | "revision">,
  args: { readonly kind: BranchKind; readonly nodes: readonly string[] },
): Promise<ReadonlyMap<string, number | null>> {
  const cache = caches.get(db) ?? new LRUCache<string, { readonly median: number | null }>({ max: KEPT });
  caches.set(db, cache);
  const keyOf = (node: string) => `${set.id}.${set.revision}:${args.kind}:${node}`;
  const missing = args.nodes.filter((node) => !cache.has(keyOf(node)));
  if (missing.length > 0) {
    const kinds = await listKinds(db, set.id);
    const figures = await listFigures(db, set.id, missing);
    for (const node of missing) {
      const ofKind = (figures.get(node) ?? []).flatMap(({ unitId, score }) =>
        kinds.get(unitId) === args.kind ? (score ?? []) : [],
      );
      cache.set(keyOf(node), { median: median(ofKind) });
    }
  }
  return new Map(args.nodes.map((node) => [node, cache.get(keyOf(node))?.median ?? null]));
}
