import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import type { Db } from "@/db/client";
import { homeOf, requireViewer } from "@/lib/auth/viewer";
import type { Shell, ShellPeriod, ShellUnit } from "@/lib/contracts/shell";
import { database } from "@/lib/data/database";
import { listResultSets, type ResultSet } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import { type Scope, scopeKey } from "@/lib/data/scope";
import { findTopUnit, listTownships, type PlacedUnit, type Reported, sumReported } from "./reads";

/** Newest periods offered; older ones are reached through trends. */
const MOST_PERIODS = 36;

/** Sums by scope and revisions of the result sets; they change only when a result does. */
const reportedByDb = new WeakMap<Db, LRUCache<string, Reported[]>>();

/** What stands around every page for the viewer of this request. Read once per request. */
export const loadShell = cache(async (): Promise<Shell> => {
  const [viewer, db] = await Promise.all([requireViewer(), database()]);
  return readShell(db, viewer.scope, { name: viewer.name, role: viewer.role, home: homeOf(viewer) });
});

/** The shell of a scope. */
export async function readShell(db: Db, scope: Scope, viewer: Shell["viewer"]): Promise<Shell> {
  const [top, below, sets] = await Promise.all([
    findTopUnit(db, scope),
    listTownships(db, scope),
    listResultSets(db, scope),
  ]);
  const townships = below.filter((unit) => unit.id !== top?.id);
  const periods = await readPeriods(db, scope, sets.slice(0, MOST_PERIODS), townships);
  return { viewer, root: top && nameOf(top), townships: townships.map(nameOf), periods };
}

function nameOf({ code, name, level }: PlacedUnit): ShellUnit {
  return { code, name, level };
}

async function readPeriods(
  db: Db,
  scope: Scope,
  sets: readonly ResultSet[],
  townships: readonly PlacedUnit[],
): Promise<ShellPeriod[]> {
  if (sets.length === 0) return [];
  const reported = await reportedBehind(db, scope, sets);
  return Promise.all(
    sets.map(async (set) => {
      const scheme = await getScheme(db, set.schemeVersionId);
      const own = reported.filter((row) => row.resultSetId === set.id);
      const of = townships.flatMap(({ id, code }) => {
        const share = shareReported(own.filter((row) => row.parentId === id));
        return share === null ? [] : [[code, share] as const];
      });
      return {
        period: set.period,
        status: set.status,
        dataCutoff: set.dataCutoff,
        schemeName: scheme.name,
        schemeVersion: scheme.version,
        completeness: shareReported(own),
        completenessOf: Object.fromEntries(of),
      };
    }),
  );
}

/** Share 0–1 of owed months reported; null when nothing was owed. Counts are added before they are divided. */
function shareReported(rows: readonly Reported[]): number | null {
  const owed = rows.reduce((sum, row) => sum + row.monthsOwed, 0);
  const done = rows.reduce((sum, row) => sum + row.monthsReported, 0);
  return owed === 0 ? null : done / owed;
}

async function reportedBehind(db: Db, scope: Scope, sets: readonly ResultSet[]): Promise<Reported[]> {
  const known = reportedByDb.get(db) ?? new LRUCache<string, Reported[]>({ max: 200 });
  reportedByDb.set(db, known);
  const key = [scopeKey(scope), ...sets.map((set) => `${set.id}.${set.revision}`)].join(":");
  const ids = sets.map((set) => set.id);
  const reported = known.get(key) ?? (await sumReported(db, scope, ids));
  known.set(key, reported);
  return reported;
}
