import "server-only";
import type { Db } from "@/db/client";
import type { UnitId } from "@/lib/core/units/unit";
import type { ResultSet } from "@/lib/data/results/reads";
import { listFigures, type StoredFigure } from "./reads";
import { VersionCache } from "./version-cache";

/** Figures of one node in one result set; a unit without any is absent. */
export type NodeFigures = ReadonlyMap<UnitId, StoredFigure>;

/** Some 0.4 MB a node at 3,000 units. */
const cache = new VersionCache<NodeFigures>(150);

/** Figures of a node in a result set, kept in memory: those of one revision never change. */
export function figuresOf(db: Db, set: Pick<ResultSet, "id" | "revision">, node: string): Promise<NodeFigures> {
  return cache.get(db, `${set.id}:${node}`, String(set.revision), async () => {
    const rows = (await listFigures(db, set.id, [node])).get(node) ?? [];
    return new Map(rows.map((row) => [row.unitId, row]));
  });
}
