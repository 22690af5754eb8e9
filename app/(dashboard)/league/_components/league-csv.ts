import type { ColumnKind } from "@/lib/charts/chart-table";
import { stampParts } from "@/lib/charts/stamp-lines";
import type { League, LeagueRow, UnrankedRow } from "@/lib/contracts/league";
import { chartCsv } from "@/lib/exports/chart-csv";
import { formatPeriod } from "@/lib/format/dates";
import { describeEvidence } from "@/lib/format/evidence";
import { formatSigned } from "@/lib/format/figures";
import type { Locale } from "@/lib/format/locale";
import { wordingOf } from "@/lib/i18n/locale";
import { evidenceNames } from "../../_components/evidence-names";
import type { Say } from "./say";
import { sayReason } from "./say-reason";

type Cell = string | number | null;

/** A column of the file: how a ranked branch fills it, and one that is not; null leaves the cell empty. */
interface FileColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  readonly ranked: ((row: LeagueRow) => Cell) | null;
  readonly unranked: ((row: UnrankedRow) => Cell) | null;
}

/** The whole league as a file: every ranked branch best first, then those that are not ranked with their reasons. */
export function leagueCsv(league: League, say: Say, locale: Locale): string {
  const columns = [...placeColumns(say), ...figureColumns(league, say), ...wordColumns(league, say, locale)];
  const compared = league.comparedWith ? formatPeriod(league.comparedWith, locale) : say("league.csv.none");
  return chartCsv({
    title: `${say("league.title")} · ${wordingOf(league.node, locale)}`,
    facts: [
      ...stampParts(league.stamp, say, locale),
      [say("league.csv.compared"), compared],
      [say("charts.note"), say("league.table.legend")],
    ],
    table: {
      columns: columns.map(({ label, kind }) => ({ label, kind })),
      rows: [
        ...league.rows.map((row) => columns.map(({ ranked }) => ranked?.(row) ?? null)),
        ...league.unranked.map((row) => columns.map(({ unranked }) => unranked?.(row) ?? null)),
      ],
    },
  });
}

/** Places in both companies, whatever the page shows. */
function placeColumns(say: Say): FileColumn[] {
  const count = (key: string, ranked: (row: LeagueRow) => number): FileColumn => ({
    label: say(`league.csv.${key}`),
    kind: "count",
    ranked,
    unranked: null,
  });
  return [
    count("countyRank", ({ county }) => county.rank),
    count("countyLow", ({ county }) => county.rankLow),
    count("countyHigh", ({ county }) => county.rankHigh),
    count("countyOf", ({ county }) => county.of),
    count("peerRank", ({ peers }) => peers.rank),
    count("peerLow", ({ peers }) => peers.rankLow),
    count("peerHigh", ({ peers }) => peers.rankHigh),
    count("peerOf", ({ peers }) => peers.of),
  ];
}

function figureColumns(league: League, say: Say): FileColumn[] {
  const figure = (key: string, kind: ColumnKind, ranked: (row: LeagueRow) => Cell): FileColumn => ({
    label: say(`league.${key}`),
    kind,
    ranked,
    unranked: null,
  });
  const yesOrNo = (clear: boolean) => say(`league.csv.${clear ? "yes" : "no"}`);
  return [
    figure("column.score", "score", ({ score }) => score),
    figure("csv.low", "score", ({ low }) => low),
    figure("csv.high", "score", ({ high }) => high),
    figure("csv.median", "score", ({ kind }) => league.medianByKind[kind] ?? null),
    figure("csv.changeScore", "signed", ({ change }) => change?.score ?? null),
    figure("csv.changeClear", "text", ({ change }) => change && yesOrNo(change.clear)),
    figure("column.completeness", "share", ({ completeness }) => completeness),
  ];
}

function wordColumns(league: League, say: Say, locale: Locale): FileColumn[] {
  const names = evidenceNames(league);
  const townships = new Map(league.units.map(({ code, name }) => [code, name]));
  const indicators = new Map(league.indicators.map((one) => [one.id, wordingOf(one, locale)]));
  const both = (key: string, cell: (row: LeagueRow | UnrankedRow) => Cell): FileColumn => ({
    label: say(`league.${key}`),
    kind: "text",
    ranked: cell,
    unranked: cell,
  });
  const costs = ({ costliest }: LeagueRow) =>
    costliest.map((cost) => {
      const points = `${formatSigned(-cost.points)}${cost.provisional ? "†" : ""}`;
      return `${indicators.get(cost.node) ?? cost.node} ${points}`;
    });
  return [
    both("column.code", ({ unit }) => unit),
    both("column.name", ({ name }) => name),
    both("column.kind", ({ kind }) => say(`terms.kind.${kind}`)),
    both("column.township", ({ parent }) => townships.get(parent) ?? parent),
    both("column.standing", ({ standing }) => standing && say(`terms.standing.${standing}`)),
    both("csv.evidence", ({ evidence }) => listed(evidence.map((one) => describeEvidence(one, names, locale)))),
    { label: say("league.column.costs"), kind: "text", ranked: (row) => listed(costs(row)), unranked: null },
    {
      label: say("league.csv.unranked"),
      kind: "text",
      ranked: null,
      unranked: ({ reasons }) => listed(reasons.map((reason) => sayReason(reason, league.dimensions, say, locale))),
    },
  ];
}

function listed(items: readonly string[]): string | null {
  return items.length > 0 ? items.join("; ") : null;
}
