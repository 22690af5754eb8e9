import { type MeasureContext, measureIndicator } from "../measures/measure-indicator";
import type { Measurement, NodeScore } from "../measures/measurement";
import type { IndicatorSums, PartSums } from "../measures/sums";
import type { Indicator, SchemeDocument } from "../scheme/scheme";
import { scoreUnit } from "../scoring/score-unit";

/** What one unit was measured from. */
export interface UnitSums {
  /** One entry per indicator of the scheme, by id. */
  readonly sums: ReadonlyMap<string, IndicatorSums>;
  readonly contextOf: (indicator: Indicator) => MeasureContext;
}

/** Figures of a unit as they are, or as they would be. */
export interface UnitFigures {
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly scores: ReadonlyMap<string, NodeScore>;
}

/** One case or duty decided otherwise that puts the unit into another class. */
export interface Flip<Class extends string> {
  readonly indicator: string;
  /** +1: one more in the numerator; −1: one fewer; of the same denominator. */
  readonly change: 1 | -1;
  readonly to: Class;
}

export interface Fragility<Class extends string> {
  readonly from: Class;
  readonly fragile: boolean;
  /** In the order of the scheme, one fewer before one more; empty where the class is not fragile. */
  readonly flips: readonly Flip<Class>[];
}

const CHANGES = [-1, 1] as const;

/**
 * Whether one case or one duty decided otherwise would put a unit into another class. Every scored indicator is
 * measured anew with one more and one fewer of the same denominator, and the unit scored anew.
 * @param classOf the class of a unit with these figures, all other units staying as they are
 * @throws {RangeError} when sums of an indicator are missing or do not fit it
 * @see METHOD.md#fragile-classes
 */
export function fragilityOf<Class extends string>(
  scheme: SchemeDocument,
  { sums, contextOf }: UnitSums,
  classOf: (figures: UnitFigures) => Class,
): Fragility<Class> {
  const sumsOf = (indicator: Indicator) => {
    const own = sums.get(indicator.id);
    if (!own) throw new RangeError(`no sums of ${indicator.id}`);
    return own;
  };
  const measurements = new Map(
    scheme.indicators.map((one) => [one.id, measureIndicator(one, sumsOf(one), contextOf(one))] as const),
  );
  const classWith = (figures: ReadonlyMap<string, Measurement>, context: MeasureContext) =>
    classOf({ measurements: figures, scores: scoreUnit(scheme, context.kind, figures) });
  const [first] = scheme.indicators;
  if (!first) throw new RangeError("a scheme without indicators puts nobody into a class");
  const from = classWith(measurements, contextOf(first));
  const flips: Flip<Class>[] = [];
  for (const indicator of scheme.indicators) {
    if (indicator.weight === 0) continue;
    const context = contextOf(indicator);
    for (const change of CHANGES) {
      const changed = withChange(indicator, sumsOf(indicator), context, change);
      if (!changed) continue;
      const measured = measureIndicator(indicator, changed, context);
      const to = classWith(new Map(measurements).set(indicator.id, measured), context);
      if (to !== from) flips.push({ indicator: indicator.id, change, to });
    }
  }
  return { from, fragile: flips.length > 0, flips };
}

/** Sums with one more or one fewer; null where there is no room for it. */
function withChange(
  indicator: Indicator,
  sums: IndicatorSums,
  context: MeasureContext,
  change: 1 | -1,
): readonly PartSums[] | null {
  const parts = sums.filter((entry): entry is PartSums => "numerator" in entry);
  switch (indicator.kind) {
    case "rate":
    case "stock":
    case "duty":
      return withCase(parts, change);
    case "coverage":
      return withCategory(parts, context, change);
    case "gap":
    case "duration":
      return null;
  }
}

/** The first part with room takes the change, the parts being added up anyway. */
function withCase(parts: readonly PartSums[], change: 1 | -1): PartSums[] | null {
  const at = parts.findIndex(({ numerator, denominator }) => {
    if (typeof numerator !== "number" || denominator === null) return false;
    return numerator + change >= 0 && numerator + change <= denominator;
  });
  return at < 0
    ? null
    : parts.map((part, i) => (i === at ? { ...part, numerator: Number(part.numerator) + change } : part));
}

/** One category of the menu more, or one fewer of those that were served once. */
function withCategory(parts: readonly PartSums[], { serviceMenu }: MeasureContext, change: 1 | -1): PartSums[] | null {
  const served = (category: string) =>
    parts.reduce((sum, { numerator }) => sum + (typeof numerator === "number" ? 0 : (numerator[category] ?? 0)), 0);
  const category = serviceMenu?.find((one) => served(one) === (change === 1 ? 0 : 1));
  if (category === undefined) return null;
  const at =
    change === 1 ? 0 : parts.findIndex(({ numerator }) => typeof numerator !== "number" && numerator[category]);
  return parts.map((part, i) => {
    if (i !== at || typeof part.numerator === "number") return part;
    const numerator = { ...part.numerator, [category]: change === 1 ? 1 : 0 };
    return { ...part, numerator, rows: part.rows + (change === 1 ? 1 : 0) };
  });
}
