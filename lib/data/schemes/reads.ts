import { desc, eq, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { schemeVersions } from "@/db/schema/schemes";
import type { PeriodKey } from "@/lib/core/calendar/period";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";

export interface StoredScheme {
  readonly id: number;
  readonly hash: string;
  readonly effectiveFrom: string;
  readonly document: SchemeDocument;
}

/** Parsed documents by hash: a version never changes, so it is read once. */
const parsed = new Map<string, SchemeDocument>();

/** The scheme that makes results for a period: the latest that is effective by then; null when none is. */
export async function findSchemeFor(db: Db, period: PeriodKey): Promise<StoredScheme | null> {
  const [row] = await db
    .select()
    .from(schemeVersions)
    .where(lte(schemeVersions.effectiveFrom, period))
    .orderBy(desc(schemeVersions.effectiveFrom), desc(schemeVersions.version), desc(schemeVersions.id))
    .limit(1);
  return row ? stored(row) : null;
}

const documentsByDb = new WeakMap<Db, Map<number, SchemeDocument>>();

/**
 * The rules of a scheme version. Versions never change, so each is read once.
 * @throws {RangeError} when there is none: a result set always has one
 */
export async function getScheme(db: Db, id: number): Promise<SchemeDocument> {
  const known = documentsByDb.get(db) ?? new Map<number, SchemeDocument>();
  documentsByDb.set(db, known);
  const kept = known.get(id);
  if (kept) return kept;
  const [row] = await db.select().from(schemeVersions).where(eq(schemeVersions.id, id));
  if (!row) throw new RangeError(`no scheme version ${id}`);
  const { document } = stored(row);
  known.set(id, document);
  return document;
}

/** All versions, first effective first. */
export async function listSchemes(db: Db): Promise<readonly StoredScheme[]> {
  const rows = await db.select().from(schemeVersions).orderBy(schemeVersions.effectiveFrom, schemeVersions.id);
  return rows.map(stored);
}

function stored(row: typeof schemeVersions.$inferSelect): StoredScheme {
  const document = parsed.get(row.hash) ?? (JSON.parse(row.document) as SchemeDocument);
  parsed.set(row.hash, document);
  return { id: row.id, hash: row.hash, effectiveFrom: row.effectiveFrom, document };
}
