import type { Trend, TrendPoint, TrendSeries } from "@/lib/contracts/trend";
import type { TrendSubject } from "@/lib/contracts/url/trends-query";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { BRANCH_KINDS } from "@/lib/core/units/unit";
import { loadTrend } from "@/lib/data/trends/load-trend";
import { formatFraction, formatRange, formatScore, formatShare, formatSigned } from "@/lib/format/figures";
import type { CommandContext } from "../command-context";
import { type OutputFormat, printJson, printListing } from "../print-listing";
import { stampLine } from "../stamp-line";

export interface TrendCommandArgs {
  readonly subjects: readonly TrendSubject[];
  readonly node: string | undefined;
  readonly period: PeriodKey | undefined;
  readonly format: OutputFormat;
}

interface Row {
  readonly series: TrendSeries;
  readonly point: TrendPoint;
}

/** `trend`: the points the trend page draws, by the same loader; a gap says why it is one. */
export async function trendCommand(context: CommandContext, args: TrendCommandArgs): Promise<void> {
  const { terminal, words, terms } = context;
  const { format, ...asked } = args;
  const trend = await context.withDatabase("read", (db, scope) => loadTrend(db, scope, asked));
  if (format === "json") return printJson(terminal, trend);
  const rows = trend.series.flatMap((series) => series.points.map((point): Row => ({ series, point })));
  const node = context.locale === "en" ? trend.node.en : trend.node.zh;
  const head = [stampLine(context, trend.stamp), node];
  for (const line of head) format === "csv" ? terminal.err(line) : terminal.out(line);
  const write = writerOf(trend.measure);
  printListing<Row>(
    terminal,
    format,
    [
      { id: "unit", head: words("column.code"), cell: ({ series }) => series.subject },
      { id: "name", head: words("column.name"), cell: ({ series }) => nameOf(context, series) },
      { id: "period", head: words("column.period"), cell: ({ point }) => point.period },
      {
        ...{ id: "value", head: words("column.value"), align: "right", cell: ({ point }) => point.value },
        shown: ({ point }) => (point.value === null ? "" : write(point.value)),
      },
      {
        ...{ id: "low", head: words("column.scoreRange"), align: "right", cell: ({ point }) => point.low },
        shown: ({ point: { low, high } }) => (low === null || high === null ? "" : formatRange(low, high, write)),
      },
      ...(format === "csv" ? [{ id: "high", head: "", cell: ({ point }: Row) => point.high }] : []),
      {
        ...{ id: "x", head: words("column.xn"), align: "right", cell: ({ point }) => point.x },
        shown: ({ point: { x, n } }) => (x === null || n === null ? "" : formatFraction(x, n)),
      },
      ...(format === "csv" ? [{ id: "n", head: "", cell: ({ point }: Row) => point.n }] : []),
      {
        ...{ id: "gap", head: words("column.note"), cell: ({ point }) => point.gap },
        shown: ({ point: { gap } }) => {
          if (gap === null) return "";
          return gap === "no_result" ? words("trend.noResult") : terms(`absence.${gap}`);
        },
      },
    ],
    rows,
  );
}

/** A unit has a name of its own; a kind is worded in the reader's language. */
function nameOf({ terms }: CommandContext, { level, subject, name }: TrendSeries): string {
  const kind = level === "kind" ? BRANCH_KINDS.find((candidate) => subject === `kind:${candidate}`) : undefined;
  return kind === undefined ? name : terms(`kindLong.${kind}`);
}

function writerOf(measure: Trend["measure"]): (value: number) => string {
  switch (measure) {
    case "points":
    case "days":
      return formatScore;
    case "share":
      return (share) => formatShare(share, 1);
    case "difference":
      return (difference) => `${formatSigned(difference * 100)}%`;
  }
}
