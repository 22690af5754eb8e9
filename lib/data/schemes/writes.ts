import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { schemeVersions } from "@/db/schema/schemes";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { canonicalJson } from "@/lib/core/scheme/canonical-json";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";

/** A scheme of this id and version stands already and says something else. */
export class SchemeVersionTakenError extends Error {
  override name = "SchemeVersionTakenError";
}

/**
 * Stores a scheme version; storing the same document again changes nothing.
 * @param effectiveFrom first period it makes results for
 * @returns the row id
 * @throws {SchemeVersionTakenError} when the version exists with another content: versions never change
 */
export async function recordScheme(
  db: Db,
  scheme: SchemeDocument,
  effectiveFrom: PeriodKey,
  now: Date,
): Promise<number> {
  const document = canonicalJson(scheme);
  const hash = createHash("sha256").update(document).digest("hex");
  await db
    .insert(schemeVersions)
    .values({
      schemeId: scheme.id,
      version: scheme.version,
      hash,
      document,
      effectiveFrom,
      createdAt: now.toISOString(),
    })
    .onConflictDoNothing();
  const [stored] = await db
    .select({ id: schemeVersions.id, hash: schemeVersions.hash })
    .from(schemeVersions)
    .where(and(eq(schemeVersions.schemeId, scheme.id), eq(schemeVersions.version, scheme.version)));
  if (stored?.hash !== hash) {
    throw new SchemeVersionTakenError(`version ${scheme.version} of scheme ${scheme.id} exists with another content`);
  }
  return stored.id;
}
