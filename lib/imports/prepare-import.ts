import type { Mapping } from "@/lib/contracts/mapping";
import { type Comparison, PublishedComparisons } from "./compare-published";
import { ImportFileError } from "./import-file-error";
import type { ImportPlan, PlannedEntry } from "./import-plan";
import type { JudgeContext, JudgedRow } from "./judge-rows";
import { GroupedRowPlanner } from "./plan-grouped-rows";
import { SingleRowPlanner } from "./plan-single-rows";
import { FileReading } from "./read-file-rows";

/** A file that was read once from end to end: what is to become of its rows, and the entries to write. */
export interface PreparedImport {
  readonly plan: ImportPlan;
  readonly published: readonly Comparison[];
  readonly unusedColumns: readonly string[];
  readonly fileHash: string;
  /** The entries that can stand, in the order of the file. */
  readonly entries: () => AsyncGenerator<PlannedEntry>;
}

/** Told now and then how many rows of the file were read so far: to judge them, then to write them. */
export type OnProgress = (rows: number, stage: "judging" | "writing") => void;

const PROGRESS_EVERY = 5_000;

/**
 * Judges every row of a file without writing anything. A file too long to be held in memory is read a second time when
 * its entries are written.
 * @param mostHeld entries to hold in memory at most
 * @throws {ImportFileError} when the file as a whole cannot be read
 */
export async function prepareImport(
  path: string,
  mapping: Mapping,
  context: JudgeContext,
  onProgress: OnProgress = () => {},
  mostHeld?: number,
): Promise<PreparedImport> {
  const reading = new FileReading(path, mapping, context);
  const comparisons = new PublishedComparisons(mapping);
  const single = new SingleRowPlanner(mapping, mostHeld);
  const grouped = mapping.group ? new GroupedRowPlanner(mapping, mapping.group, context.asOf) : null;
  const planner = grouped ?? single;
  let read = 0;
  for await (const row of reading.rows()) {
    planner.add(row);
    comparisons.add(row);
    if (++read % PROGRESS_EVERY === 0) onProgress(read, "judging");
  }
  const { header, hash: fileHash } = reading;
  if (!header || !fileHash) throw new RangeError("a file read to its end has a header and a hash");

  async function* again(): AsyncGenerator<PlannedEntry> {
    const second = new FileReading(path, mapping, context);
    let rows = 0;
    for await (const row of second.rows()) {
      if (++rows % PROGRESS_EVERY === 0) onProgress(rows, "writing");
      if (row.verdict.kind === "taken" && single.stands(row)) yield standing(row, row.verdict);
    }
    if (second.hash !== fileHash) throw new ImportFileError("changed_while_read", path);
  }

  async function* entries(): AsyncGenerator<PlannedEntry> {
    const held = grouped ? grouped.entries() : single.held();
    if (held) yield* held;
    else yield* again();
  }

  return {
    plan: planner.close(),
    published: comparisons.results(),
    unusedColumns: header.unused(mapping),
    fileHash,
    entries,
  };
}

function standing({ line }: JudgedRow, { entry }: { entry: PlannedEntry["entry"] }): PlannedEntry {
  return { entry, lines: [line] };
}
