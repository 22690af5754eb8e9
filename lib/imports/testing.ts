import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Db } from "@/db/client";
import { unitTreeSchema } from "@/lib/contracts/unit-tree";
import type { Day } from "@/lib/core/calendar/period";
import { systemScope } from "@/lib/data/scope";
import { recordUnits } from "@/lib/data/units/writes";
import { type ImportArgs, importFile } from "./import-file";
import type { ImportReport } from "./import-report";
import { loadMapping } from "./load-mapping";
import type { RejectReason } from "./reject-reason";

/** Path of a file in `lib/imports/fixtures`. For tests. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
}

/** Loads a unit file in a transaction of its own. For tests. */
export async function loadUnits(db: Db, path: string): Promise<{ added: number; replaced: number }> {
  const tx = await db.$client.transaction("write");
  try {
    const recorded = await recordUnits(tx, unitTreeSchema.parse(JSON.parse(readFileSync(path, "utf8"))));
    await tx.commit();
    return recorded;
  } finally {
    tx.close();
  }
}

/** Imports a file by a mapping file as the command line does. For tests. */
export async function importWith(
  db: Db,
  mapping: string,
  path: string,
  more: Partial<ImportArgs> = {},
): Promise<ImportReport> {
  return importFile(db, systemScope(), {
    path,
    mapping: await loadMapping(mapping),
    asOf: "2026-10-31" as Day,
    now: new Date("2026-11-01T00:00:00Z"),
    ...more,
  });
}

/** How many faults there are of each reason. For tests. */
export function countReasons({ rejections }: ImportReport): Partial<Record<RejectReason, number>> {
  const counts: Partial<Record<RejectReason, number>> = {};
  for (const { reason } of rejections) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
