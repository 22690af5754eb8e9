import type { Mapping } from "@/lib/contracts/mapping";
import { formatCount } from "@/lib/format/figures";
import { formatList } from "@/lib/format/lists";
import { REPEATED, SUPERSEDED } from "@/lib/imports/import-plan";
import type { ImportReport } from "@/lib/imports/import-report";
import type { CommandContext } from "./command-context";
import { printListing } from "./print-listing";

/** Disagreements with a published figure that are shown one by one; all of them stand in the JSON. */
const SHOWN_DISAGREEMENTS = 20;

/** What became of the rows, with the reasons counted, how the source's own figures compare, and what to do next. */
export function printImportSummary(context: CommandContext, report: ImportReport, mapping: Mapping): void {
  const { terminal, words, locale } = context;
  const { rows, entries } = report;
  const lines: SummaryLine[] = [
    ...(["read", "new", "changed", "unchanged", "rejected"] as const).flatMap((what) => [
      { what: words(`import.${what}`), rows: rows[what], note: "" },
      ...(what === "rejected" ? reasonLines(context, report) : []),
    ]),
    { what: words("import.skipped"), rows: rows.skipped, note: "" },
    ...skippedLines(context, report, mapping),
  ];
  printListing<SummaryLine>(
    terminal,
    "table",
    [
      { id: "what", head: "", cell: (line) => line.what },
      {
        ...{ id: "rows", head: words("column.rows"), align: "right", cell: (line) => line.rows },
        shown: (line) => formatCount(line.rows),
      },
      { id: "note", head: "", cell: (line) => line.note },
    ],
    lines,
  );
  const count = entries.new + entries.changed + entries.unchanged;
  if (count !== rows.new + rows.changed + rows.unchanged) terminal.out(words("import.entries", { count }));
  printComparisons(context, report);
  if (report.unusedColumns.length > 0) {
    terminal.err(words("import.unused", { columns: formatList(report.unusedColumns, locale) }));
  }
  if (report.batchId !== null) {
    terminal.err(words("import.committed", { batch: String(report.batchId) }));
    terminal.err(words("import.next"));
  } else if (rows.rejected === 0) terminal.err(words("import.trial"));
}

interface SummaryLine {
  readonly what: string;
  readonly rows: number;
  readonly note: string;
}

/** Rows by their first fault; a row with several stands under the first alone, so that the lines add up. */
function reasonLines({ words }: CommandContext, { rejections }: ImportReport): SummaryLine[] {
  const seen = new Set<number>();
  const counts = new Map<string, SummaryLine>();
  for (const { line, reason } of rejections) {
    if (seen.has(line)) continue;
    seen.add(line);
    counts.set(reason, { what: "", rows: (counts.get(reason)?.rows ?? 0) + 1, note: words(`reason.${reason}`) });
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}

function skippedLines({ words, locale }: CommandContext, report: ImportReport, mapping: Mapping): SummaryLine[] {
  const note = (rule: string) => {
    if (rule === REPEATED) return words("import.skippedRepeated");
    if (rule === SUPERSEDED) return words("import.skippedSuperseded");
    const reason = mapping.skip.find((candidate) => candidate.id === rule)?.reason;
    return (locale === "en" ? reason?.en : reason?.zh) ?? rule;
  };
  return Object.entries(report.skippedBy).map(([rule, rows]) => ({ what: "", rows, note: note(rule) }));
}

function printComparisons({ terminal, words }: CommandContext, { published }: ImportReport): void {
  for (const { column, agree, disagreements, silent } of published) {
    terminal.out(words("import.published", { column, agree, disagree: disagreements.length, silent }));
    for (const { line, published: theirs, ours } of disagreements.slice(0, SHOWN_DISAGREEMENTS)) {
      terminal.out(words("import.disagreement", { line, published: theirs, ours }));
    }
  }
}
