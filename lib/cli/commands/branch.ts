import type { BranchReport, IndicatorFigure } from "@/lib/contracts/branch";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { loadBranch } from "@/lib/data/branches/load-branch";
import { describeEvidence } from "@/lib/format/evidence";
import { formatCount, formatFraction, formatRange, formatScore, formatShare, formatSigned } from "@/lib/format/figures";
import type { CommandContext } from "../command-context";
import { type ListingColumn, type OutputFormat, printJson, printListing } from "../print-listing";
import { stampLine } from "../stamp-line";

export interface BranchCommandArgs {
  readonly unit: string;
  readonly period: PeriodKey | undefined;
  readonly format: OutputFormat;
}

/** `branch`: what the branch's own page shows, by the same loader. */
export async function branchCommand(context: CommandContext, args: BranchCommandArgs): Promise<void> {
  const { terminal } = context;
  const { format, ...asked } = args;
  const report = await context.withDatabase("read", (db, scope) => loadBranch(db, scope, asked));
  if (format === "json") return printJson(terminal, report);
  if (format === "csv") terminal.err(stampLine(context, report.stamp));
  else printHead(context, report);
  printListing(terminal, format, columnsOf(context, format), report.indicators);
}

function printHead(context: CommandContext, report: BranchReport): void {
  const { terminal, words, terms, locale } = context;
  terminal.out(stampLine(context, report.stamp));
  terminal.out([report.unit, report.name, terms(`kind.${report.kind}`), report.parent.name].join(" · "));
  const { composite, county, peers } = report;
  if (composite.score === null || county === null || peers === null) terminal.out(words("branch.unranked"));
  else {
    const range = formatRange(composite.low ?? composite.score, composite.high ?? composite.score);
    terminal.out(
      words("branch.place", {
        ...{ score: formatScore(composite.score), range, rank: formatCount(county.rank), of: formatCount(county.of) },
        ...{ low: formatCount(county.rankLow), high: formatCount(county.rankHigh) },
        ...{ peerRank: formatCount(peers.rank), peerOf: formatCount(peers.of) },
      }),
    );
  }
  if (report.evidence.length > 0) {
    const nodes = [...report.dimensions, ...report.indicators].map(({ node }) => node);
    const names = { nodes, dutyTypes: report.dutyTypes, ledgers: report.ledgers };
    terminal.out(words("branch.evidence"));
    for (const one of report.evidence) terminal.out(`  ${describeEvidence(one, names, locale)}`);
  }
  terminal.out("");
}

function columnsOf({ words, terms, locale }: CommandContext, format: OutputFormat): ListingColumn<IndicatorFigure>[] {
  const points = (id: string, head: string, of: (row: IndicatorFigure) => number | null, signed = false) => ({
    ...{ id, head, align: "right" as const, cell: of },
    shown: (row: IndicatorFigure) => {
      const value = of(row);
      return value === null ? "" : (signed ? formatSigned : formatScore)(value);
    },
  });
  return [
    { id: "indicator", head: words("column.indicator"), cell: ({ node }) => node.id },
    { id: "name", head: words("column.name"), cell: ({ node }) => (locale === "en" ? node.en : node.zh) },
    {
      ...{ id: "x", head: words("column.xn"), align: "right", cell: ({ x }) => x },
      shown: ({ x, n }) => (x === null || n === null ? "" : formatFraction(x, n)),
    },
    ...(format === "csv" ? [{ id: "n", head: "", cell: ({ n }: IndicatorFigure) => n }] : []),
    {
      ...{ id: "value", head: words("column.value"), align: "right", cell: ({ value }) => value },
      shown: valueText,
    },
    points("score", words("column.score"), ({ score }) => score),
    points("peer_median", words("column.peers"), ({ peerMedian }) => peerMedian),
    points("contribution", words("column.points"), ({ contribution }) => contribution, true),
    {
      ...{ id: "absence", head: words("column.note"), cell: ({ absence }) => absence },
      shown: ({ absence, provisional }) => {
        if (absence !== null) return terms(`absence.${absence}`);
        return provisional ? `† ${terms("provisionalFigure")}` : "";
      },
    },
  ];
}

function valueText({ value, kind }: IndicatorFigure): string {
  if (value === null) return "";
  if (kind === "duration") return formatScore(value);
  return kind === "gap" ? `${formatSigned(value * 100)}%` : formatShare(value, 1);
}
