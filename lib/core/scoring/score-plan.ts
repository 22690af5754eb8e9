import type { Indicator, SchemeDocument } from "../scheme/scheme";

/** A node above the indicators: which scored indicators it gathers, in the order of the scheme. */
export interface GroupPlan {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  readonly weights: readonly number[];
}

/** A scheme arranged for scoring: groups hold scored indicators alone. */
export interface ScorePlan {
  readonly dimensions: readonly GroupPlan[];
  /** Weight of each dimension. */
  readonly dimensionWeights: readonly number[];
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
  const dimensions = scheme.dimensions.map(({ id }) => groupOf(scheme, id, (indicator) => indicator.dimension === id));
  const taken = new Set(scheme.dimensions.map(({ id }) => id));
  const known = new Set(scheme.indicators.map(({ id }) => id));
  const pillars: GroupPlan[] = [];
  for (const { id, indicators } of scheme.lenses.flatMap((lens) => lens.pillars)) {
    if (taken.has(id)) continue;
    taken.add(id);
    const unknown = indicators.find((indicator) => !known.has(indicator));
    if (unknown !== undefined) throw new RangeError(`pillar ${id} names ${unknown}, which the scheme does not hold`);
    pillars.push(groupOf(scheme, id, (indicator) => indicators.includes(indicator.id)));
  }
  return { dimensions, dimensionWeights: scheme.dimensions.map(({ weight }) => weight), pillars };
}

function groupOf(scheme: SchemeDocument, id: string, belongs: (indicator: Indicator) => boolean): GroupPlan {
  const indicators = scheme.indicators.filter((indicator) => indicator.weight > 0 && belongs(indicator));
  return { id, indicators, weights: indicators.map(({ weight }) => weight) };
}
