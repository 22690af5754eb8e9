import type { League, LeagueRow, UnrankedRow } from "./league";
import type { AttentionItem } from "./overview";

/**
 * Branches with evidence of weakness: weak before watched, then those without a score, then the lowest score first.
 */
export function attentionOf(league: League): AttentionItem[] {
  const townships = new Map(league.units.map(({ code, name }) => [code, name]));
  const found = [...league.rows, ...league.unranked].filter(isFlagged);
  return found.sort(bySeverity).map((row) => ({
    unit: row.unit,
    name: row.name,
    kind: row.kind,
    parent: row.parent,
    parentName: townships.get(row.parent) ?? row.parent,
    standing: row.standing,
    evidence: row.evidence,
    evidencePeriod: row.evidencePeriod,
    place: "county" in row ? row.county : null,
  }));
}

type Flagged = (LeagueRow | UnrankedRow) & { readonly standing: AttentionItem["standing"] };

function isFlagged(row: LeagueRow | UnrankedRow): row is Flagged {
  return row.standing === "weak" || row.standing === "watch";
}

function bySeverity(a: Flagged, b: Flagged): number {
  if (a.standing !== b.standing) return a.standing === "weak" ? -1 : 1;
  return scoreOf(a) - scoreOf(b) || (a.unit < b.unit ? -1 : 1);
}

/** Without a score, before every score there is: nothing could be told of the branch at all. */
function scoreOf(row: Flagged): number {
  return "score" in row ? row.score : -1;
}
