import type { Indicator, SchemeDocument } from "../scheme/scheme";

/** A node above the indicators: which scored indicators it gathers. */
export interface GroupPlan {
  readonly id: string;
  readonly indicators: readonly Indicator[];
}

/** A scheme arranged for scoring: groups hold scored indicators alone. */
export interface ScorePlan {
  readonly dimensions: readonly (GroupPlan & { readonly weight: number })[];
  /** Pillars that are not a dimension under another heading. */
  readonly pillars: readonly GroupPlan[];
}

const plans = new WeakMap<SchemeDocument, ScorePlan>();

/**
 * The arrangement of a scheme, made once per document (documents are immutable).
 * @throws {RangeError} when a pillar names an indicator that the scheme does not hold
 */
export function planOf(scheme: SchemeDocument): ScorePlan {
  const known = plans.get(scheme);
  if (known) return known;
  const plan = arrange(scheme);
  plans.set(scheme, plan);
  return plan;
}

function arrange(scheme: SchemeDocument): ScorePlan {
  const byId = new Map(scheme.indicators.map((indicator) => [indicator.id, indicator]));
  const dimensions = scheme.dimensions.map(({ id, weight }) => ({
    id,
    weight,
    indicators: scheme.indicators.filter((indicator) => indicator.dimension === id && indicator.weight > 0),
  }));
  const taken = new Set(dimensions.map(({ id }) => id));
  const pillars: GroupPlan[] = [];
  for (const pillar of scheme.lenses.flatMap((lens) => lens.pillars)) {
    if (taken.has(pillar.id)) continue;
    taken.add(pillar.id);
    const indicators = pillar.indicators.map((id) => {
      const indicator = byId.get(id);
      if (!indicator) throw new RangeError(`pillar ${pillar.id} names ${id}, which the scheme does not hold`);
      return indicator;
    });
    pillars.push({ id: pillar.id, indicators: indicators.filter(({ weight }) => weight > 0) });
  }
  return { dimensions, pillars };
}
