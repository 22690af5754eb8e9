import { parseSchemeDocument } from "@/lib/contracts/scheme-document";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { listSchemes, type StoredScheme } from "@/lib/data/schemes/reads";
import { recordScheme } from "@/lib/data/schemes/writes";
import { CliError } from "../cli-error";
import type { CommandContext } from "../command-context";
import { type OutputFormat, printJson, printListing } from "../print-listing";
import { readJsonFile } from "../read-json-file";

/** `scheme`: the stored versions. JSON gives the documents themselves. */
export async function listSchemesCommand(context: CommandContext, format: OutputFormat): Promise<void> {
  const { terminal, words, locale } = context;
  const schemes = await context.withDatabase("read", (db) => listSchemes(db));
  if (format === "json") return printJson(terminal, schemes);
  if (schemes.length === 0) terminal.err(words("listed.none"));
  printListing<StoredScheme>(
    terminal,
    format,
    [
      { id: "id", head: words("column.code"), cell: ({ document }) => document.id },
      { id: "version", head: words("column.version"), align: "right", cell: ({ document }) => document.version },
      { id: "from", head: words("column.from"), cell: (scheme) => scheme.effectiveFrom },
      {
        ...{ id: "name", head: words("column.name") },
        cell: ({ document }) => (locale === "en" ? document.name.en : document.name.zh),
      },
      { id: "hash", head: words("column.hash"), cell: ({ hash }) => hash.slice(0, 8) },
    ],
    schemes,
  );
}

/** `scheme --load FILE --from PERIOD`: stores a version; the same one again changes nothing. */
export async function loadSchemeCommand(context: CommandContext, file: string, from: PeriodKey): Promise<void> {
  const { terminal, words, now } = context;
  const reading = parseSchemeDocument(await readJsonFile(context, file));
  if (!reading.ok) {
    const lines = reading.faults.map(({ place, detail }) => words("schemeFault.line", { place, detail }));
    throw new CliError(() => [words("schemeFault.title", { file }), ...lines].join("\n  "));
  }
  await context.withDatabase("write", (db) => recordScheme(db, reading.scheme, from, now));
  const { id, version } = reading.scheme;
  terminal.err(words("scheme.loaded", { id, version: String(version), from }));
}
