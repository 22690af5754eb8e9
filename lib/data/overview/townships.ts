import type { League, LeagueRow } from "@/lib/contracts/league";
import type { Overview, TownshipRow } from "@/lib/contracts/overview";
import { median } from "@/lib/core/stats/median";
import { groupBy } from "@/lib/data/league/places";
import type { UnitOutcome } from "./reads";

/** Width of a bin of the distribution, points. */
const BIN = 5;

/**
 * A row per township, or whatever stands right above the branches, by code.
 * @param leagues of the composite first, then of each dimension, all of the same units
 */
export function townshipRows(leagues: readonly League[], outcomes: ReadonlyMap<string, UnitOutcome>): TownshipRow[] {
  const [composite] = leagues;
  if (!composite) return [];
  const byTownship = leagues.map(({ rows }) => groupBy(rows, ({ parent }) => parent));
  const unranked = groupBy(composite.unranked, ({ parent }) => parent);
  return composite.units.map(({ code, name }) => {
    const ranked = byTownship[0]?.get(code) ?? [];
    const own = [...ranked, ...(unranked.get(code) ?? [])];
    return {
      unit: code,
      name,
      branches: own.length,
      ranked: ranked.length,
      weak: own.filter(({ standing }) => standing === "weak").length,
      watch: own.filter(({ standing }) => standing === "watch").length,
      completeness: completenessOf(own, outcomes),
      medians: byTownship.map((rows) => median((rows.get(code) ?? []).map(({ score }) => score))),
    };
  });
}

function completenessOf(
  own: readonly { readonly unit: string }[],
  outcomes: ReadonlyMap<string, UnitOutcome>,
): number | null {
  let [reported, owed] = [0, 0];
  for (const { unit } of own) {
    const outcome = outcomes.get(unit);
    if (!outcome) continue;
    reported += outcome.reported;
    owed += outcome.owed;
  }
  return owed > 0 ? reported / owed : null;
}

/** How many ranked branches score how much, in bins of five points; the last bin includes 100. */
export function distributionOf(rows: readonly LeagueRow[]): Overview["distribution"] {
  const bins = Array.from({ length: 100 / BIN }, (_, i) => ({
    from: i * BIN,
    to: (i + 1) * BIN,
    branches: 0,
    weak: 0,
  }));
  for (const { score, standing } of rows) {
    const bin = bins[Math.min(Math.floor(score / BIN), bins.length - 1)];
    if (!bin) continue;
    bin.branches++;
    if (standing === "weak") bin.weak++;
  }
  return bins;
}
