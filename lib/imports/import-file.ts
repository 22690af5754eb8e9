import path from "node:path";
import type { Db } from "@/db/client";
import type { Mapping } from "@/lib/contracts/mapping";
import type { Day } from "@/lib/core/calendar/period";
import type { Scope } from "@/lib/data/scope";
import { listUnitIdentities } from "@/lib/data/units/reads";
import { ImportFileError } from "./import-file-error";
import type { ImportReport } from "./import-report";
import { type OnProgress, prepareImport } from "./prepare-import";
import { writeImport } from "./write-import";

export interface ImportArgs {
  readonly path: string;
  readonly mapping: Mapping;
  /** Last day the source can know of; events dated later are rejected. */
  readonly asOf: Day;
  /** Write nothing if any row is rejected. */
  readonly strict?: boolean;
  /** Do everything and keep nothing. */
  readonly trial?: boolean;
  readonly now: Date;
  readonly onProgress?: OnProgress;
  /** Entries to hold in memory at most; a longer file is read twice. */
  readonly mostHeld?: number;
}

/**
 * Takes a file into a ledger: reads it once to judge every row and to know what is wrong with the file as a whole
 * before anything is written, then writes what can stand in one transaction. The same file again changes nothing.
 * @returns counts that add up to the rows read, and every rejected row with its place and reason
 * @throws {ImportFileError} when the file as a whole cannot be read; nothing is written then
 */
export async function importFile(db: Db, scope: Scope, args: ImportArgs): Promise<ImportReport> {
  const { mapping, strict = false, trial = false } = args;
  const units = await listUnitIdentities(db, scope);
  if (!units.some((unit) => unit.level === "branch")) throw new ImportFileError("no_branches", args.path);

  const prepared = await prepareImport(args.path, mapping, { units, asOf: args.asOf }, args.onProgress, args.mostHeld);
  const fileName = path.basename(args.path);
  const written = await writeImport(db, scope, prepared, {
    ...{ mapping, fileName, strict, trial },
    ...{ asOf: args.asOf, now: args.now },
  });

  return {
    ledger: mapping.ledger,
    mapping: mapping.id,
    file: fileName,
    fileHash: prepared.fileHash,
    skippedBy: Object.fromEntries(prepared.plan.skipped),
    published: prepared.published,
    unusedColumns: prepared.unusedColumns,
    ...written,
  };
}
