import type { IndicatorListing, LensListing } from "@/lib/contracts/indicator";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { Indicator, Lens, SchemeDocument } from "@/lib/core/scheme/scheme";
import { PASS_POINTS } from "@/lib/core/scoring/score-goalposts";
import { median } from "@/lib/core/stats/median";
import { nameOf } from "@/lib/data/results/nodes";
import { ledgersOf } from "@/lib/data/trends/month-points";
import type { NodeSpread } from "./reads";

export const NO_SPREAD: NodeSpread = {
  measured: 0,
  provisional: 0,
  absent: { no_cases: 0, not_applicable: 0, not_reported: 0, withheld: 0 },
  values: [],
  scores: [],
};

/** An indicator's definition with what became of it in a result. */
export function listingOf(indicator: Indicator, spread: NodeSpread): IndicatorListing {
  const { id, name, definition, dimension, kind, direction, goalposts, weight, minimumDenominator } = indicator;
  const { source, burden, character } = indicator;
  const { measured, provisional, absent, values } = spread;
  return {
    ...{ id, name, definition, dimension, kind, direction, goalposts, weight, minimumDenominator },
    ...{ source, burden, character, measured, provisional, absent },
    ledgers: ledgersOf(indicator).map((ledger) => ({ id: ledger, label: LEDGERS[ledger].label })),
    statement: indicator.statement ?? null,
    windowMonths: indicator.window.months,
    appliesTo: indicator.appliesTo ?? null,
    median: median(values),
    belowPass: goalposts === null ? null : values.filter((value) => fails(value, goalposts.pass, direction)).length,
  };
}

function fails(value: number, pass: number, direction: "up" | "down"): boolean {
  return direction === "up" ? value < pass : value > pass;
}

/** A lens with the middle of each pillar. */
export function lensListing(lens: Lens, scheme: SchemeDocument, spreads: ReadonlyMap<string, NodeSpread>): LensListing {
  return {
    id: lens.id,
    name: lens.name,
    source: lens.source,
    pillars: lens.pillars.map((pillar) => {
      const { scores } = spreads.get(pillar.id) ?? NO_SPREAD;
      const weights = scheme.indicators.filter(({ id }) => pillar.indicators.includes(id)).map(({ weight }) => weight);
      return {
        node: nameOf(pillar),
        indicators: pillar.indicators,
        weight: weights.reduce((sum, weight) => sum + weight, 0),
        median: median(scores),
        scored: scores.length,
        below: scores.filter((score) => score < PASS_POINTS).length,
      };
    }),
  };
}
