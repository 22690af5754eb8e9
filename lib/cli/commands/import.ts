import { writeFile } from "node:fs/promises";
import type { Mapping } from "@/lib/contracts/mapping";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { csvText } from "@/lib/exports/csv";
import { importFile } from "@/lib/imports/import-file";
import { ImportFileError } from "@/lib/imports/import-file-error";
import type { ImportReport } from "@/lib/imports/import-report";
import { loadMapping } from "@/lib/imports/load-mapping";
import type { Rejection } from "@/lib/imports/reject-reason";
import { civilToday } from "../civil-today";
import { CliError } from "../cli-error";
import type { CommandContext } from "../command-context";
import { printImportSummary } from "../print-import-summary";
import { type ListingColumn, type OutputFormat, printJson, printListing } from "../print-listing";

export interface ImportCommandArgs {
  readonly file: string;
  readonly ledger: LedgerId;
  readonly mapping: string;
  readonly asOf: Day | null;
  readonly strict: boolean;
  readonly trial: boolean;
  /** File to save the rejected rows in. */
  readonly rejected: string | null;
  readonly format: OutputFormat;
}

/** Rejected rows shown in a table; the rest is in the database, and in a file where one is asked for. */
const SHOWN = 20;

/** `import`: takes a file into a ledger. What is written on standard output is the account of it. */
export async function importCommand(context: CommandContext, args: ImportCommandArgs): Promise<void> {
  const { terminal, words, now } = context;
  const mapping = await loadMapping(context.resolve(args.mapping));
  if (mapping.ledger !== args.ledger) {
    throw new ImportFileError("ledger_differs", args.mapping, { mapping: mapping.ledger, asked: args.ledger });
  }
  const report = await context.withDatabase("write", (db, scope) =>
    importFile(db, scope, {
      ...{ path: context.resolve(args.file), mapping, asOf: args.asOf ?? civilToday(now), now },
      ...{ strict: args.strict, trial: args.trial },
      onProgress: (rows, stage) => terminal.progress(words(`import.${stage}`, { rows })),
    }),
  );
  if (args.rejected !== null) await saveRejections(context, args.rejected, report.rejections);
  print(context, report, mapping, args.format);
  if (args.strict && report.rows.rejected > 0) {
    throw new CliError(() => words("import.strict", { rejected: report.rows.rejected }));
  }
}

function print(context: CommandContext, report: ImportReport, mapping: Mapping, format: OutputFormat): void {
  const { terminal, words } = context;
  const columns = rejectionColumns(context);
  if (format === "json") printJson(terminal, report);
  else if (format === "csv") printListing(terminal, format, columns, report.rejections);
  else {
    printImportSummary(context, report, mapping);
    if (report.rejections.length === 0) return;
    terminal.out("");
    printListing(terminal, format, columns, report.rejections.slice(0, SHOWN));
    const more = report.rejections.length - SHOWN;
    if (more > 0) terminal.err(words("import.more", { count: more }));
  }
}

function rejectionColumns({ words }: CommandContext): ListingColumn<Rejection>[] {
  return [
    { id: "line", head: words("column.line"), align: "right", cell: (row) => row.line },
    { id: "column", head: words("column.column"), cell: (row) => row.column },
    { id: "value", head: words("column.value"), cell: (row) => row.value },
    {
      ...{ id: "reason", head: words("column.reason"), cell: (row) => row.reason },
      shown: (row) => words(`reason.${row.reason}`),
    },
  ];
}

async function saveRejections(
  { resolve, terminal, words }: CommandContext,
  file: string,
  rejections: readonly Rejection[],
): Promise<void> {
  const rows = rejections.map((r) => [r.line, r.column, r.value, r.reason, words(`reason.${r.reason}`)]);
  try {
    await writeFile(resolve(file), csvText([["line", "column", "value", "reason", "meaning"], ...rows]));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CliError(() => words("fault.cannotWriteFile", { file, code }));
  }
  terminal.err(words("import.rejectedSaved", { file }));
}
