import type { League, LeagueRow, UnrankedRow } from "@/lib/contracts/league";
import type { PeriodKey } from "@/lib/core/calendar/period";
import { loadLeague } from "@/lib/data/league/loaders";
import { describeEvidence } from "@/lib/format/evidence";
import { formatRange, formatScore, formatShare, formatSigned } from "@/lib/format/figures";
import type { CommandContext } from "../command-context";
import { type ListingColumn, type OutputFormat, printJson, printListing } from "../print-listing";
import { stampLine } from "../stamp-line";

export interface LeagueCommandArgs {
  readonly period: PeriodKey | undefined;
  readonly node: string | undefined;
  readonly unit: string | undefined;
  readonly format: OutputFormat;
}

type Row = { readonly ranked: LeagueRow } | { readonly unranked: UnrankedRow };

/** `league`: the table the league page shows, by the same loader; branches that are not ranked stand at the end, apart. */
export async function leagueCommand(context: CommandContext, args: LeagueCommandArgs): Promise<void> {
  const { terminal, words } = context;
  const { format, ...asked } = args;
  const league = await context.withDatabase("read", (db, scope) => loadLeague(db, scope, asked));
  if (format === "json") return printJson(terminal, league);
  const columns = columnsOf(context, league, format);
  const ranked = league.rows.map((row): Row => ({ ranked: row }));
  const unranked = league.unranked.map((row): Row => ({ unranked: row }));
  if (format === "csv") {
    terminal.err(stampLine(context, league.stamp));
    return printListing(terminal, format, columns, [...ranked, ...unranked]);
  }
  const node = context.locale === "en" ? league.node.en : league.node.zh;
  terminal.out(stampLine(context, league.stamp));
  terminal.out(words("stamp.node", { node, count: ranked.length }));
  terminal.out("");
  printListing(terminal, format, columns, ranked);
  if (unranked.length > 0) {
    terminal.out(`\n${words("league.unranked")}`);
    printListing(
      terminal,
      format,
      columns.filter(({ id }) => ["unit", "name", "kind", "reasons"].includes(id)),
      unranked,
    );
  }
}

function columnsOf(context: CommandContext, league: League, format: OutputFormat): ListingColumn<Row>[] {
  const { words, terms, locale } = context;
  const either = (row: Row) => ("ranked" in row ? row.ranked : row.unranked);
  const ranked = <T>(row: Row, of: (ranked: LeagueRow) => T): T | null => ("ranked" in row ? of(row.ranked) : null);
  const names = {
    nodes: [...league.indicators, ...league.dimensions],
    ...{ dutyTypes: league.dutyTypes, ledgers: league.ledgers },
  };
  const reasons = (row: Row) => {
    const found = either(row).evidence.map((one) => describeEvidence(one, names, locale));
    const unranked = "unranked" in row ? row.unranked.reasons.map((reason) => wordReason(context, league, reason)) : [];
    return [...unranked, ...found].join(locale === "en" ? "; " : "；");
  };
  const figure = (id: string, head: string, of: (row: LeagueRow) => number | null): ListingColumn<Row> => ({
    ...{ id, head, align: "right" },
    cell: (row) => ranked(row, of),
  });
  return [
    figure("rank", words("column.rank"), (row) => row.county.rank),
    {
      ...figure("rank_low", words("column.range"), (row) => row.county.rankLow),
      shown: (row) => ranked(row, ({ county }) => formatRange(county.rankLow, county.rankHigh, String)) ?? "",
    },
    ...(format === "csv" ? [figure("rank_high", "", (row) => row.county.rankHigh)] : []),
    { id: "unit", head: words("column.code"), cell: (row) => either(row).unit },
    { id: "name", head: words("column.name"), cell: (row) => either(row).name },
    {
      ...{ id: "kind", head: words("column.kind"), cell: (row) => either(row).kind },
      shown: (row) => terms(`kind.${either(row).kind}`),
    },
    {
      ...figure("score", words("column.score"), (row) => row.score),
      shown: (row) => ranked(row, ({ score }) => formatScore(score)) ?? "",
    },
    {
      ...figure("low", words("column.scoreRange"), (row) => row.low),
      shown: (row) => ranked(row, ({ low, high }) => formatRange(low, high)) ?? "",
    },
    ...(format === "csv" ? [figure("high", "", (row) => row.high)] : []),
    {
      ...figure("change", words("column.change"), (row) => row.change?.score ?? null),
      shown: (row) => ranked(row, ({ change }) => (change ? formatSigned(change.score) : "")) ?? "",
    },
    {
      ...{ id: "standing", head: words("column.standing"), cell: (row) => either(row).standing },
      shown: (row) => {
        const { standing } = either(row);
        return standing === null || standing === "clear" ? "" : terms(`standing.${standing}`);
      },
    },
    { id: "reasons", head: words("column.reason"), cell: reasons },
  ];
}

function wordReason({ terms, locale }: CommandContext, league: League, reason: UnrankedRow["reasons"][number]): string {
  if (reason.reason === "node_absent") return terms(`absence.${reason.absence}`);
  const dimension = league.dimensions.find(({ id }) => id === reason.dimension);
  const name = (locale === "en" ? dimension?.en : dimension?.zh) ?? reason.dimension;
  return `${name} ${formatShare(reason.available)}`;
}
