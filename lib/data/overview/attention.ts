import type { League, LeagueRow, UnrankedRow } from "@/lib/contracts/league";
import type { AttentionItem } from "@/lib/contracts/overview";

/**
 * Branches with evidence of weakness, in the order an office would take them up: weak before watched, a duty not done
 * at all before low figures, then the lowest score first; a branch without a score comes after those with one.
 */
export function attentionOf(league: League): AttentionItem[] {
  const townships = new Map(league.units.map(({ code, name }) => [code, name]));
  const found = [...league.rows, ...league.unranked].filter(isFlagged);
  return found.sort(bySeverity).map((row) => ({
    unit: row.unit,
    name: row.name,
    kind: row.kind,
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
  const rank = (row: Flagged) => [row.standing === "weak" ? 0 : 1, hasDuty(row) ? 0 : 1, scoreOf(row)] as const;
  const [one, other] = [rank(a), rank(b)];
  for (const i of [0, 1, 2] as const) if (one[i] !== other[i]) return one[i] - other[i];
  return a.unit < b.unit ? -1 : 1;
}

function hasDuty({ evidence }: Flagged): boolean {
  return evidence.some(({ kind }) => kind === "duty");
}

/** Without a score, behind every score there is. */
function scoreOf(row: Flagged): number {
  return "score" in row ? row.score : Number.MAX_VALUE;
}
