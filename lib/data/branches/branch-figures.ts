import type { BranchReport, IndicatorFigure, LensFigures, NodeFigure, Waterfall } from "@/lib/contracts/branch";
import type { NodeName } from "@/lib/contracts/league";
import type { TrendPoint } from "@/lib/contracts/trend";
import type { NodeScore } from "@/lib/core/measures/measurement";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { contributionsOf } from "@/lib/core/scoring/cost";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { headNodes, nameOf } from "@/lib/data/results/nodes";
import { ledgersOf } from "@/lib/data/trends/month-points";
import type { StoredScore } from "./score-reads";

type Medians = ReadonlyMap<string, number | null>;

/**
 * The figures of a branch arranged as its page shows them.
 * @param own stored figures by node, one for each node of the scheme
 * @param medians median points of the peers by node
 * @param months monthly counts by indicator; none where months do not add up
 * @throws {RangeError} when a node of the scheme has no stored figure
 */
export function branchFigures(
  scheme: SchemeDocument,
  own: ReadonlyMap<string, StoredScore>,
  medians: Medians,
  months: ReadonlyMap<string, readonly TrendPoint[]>,
): Pick<BranchReport, "composite" | "dimensions" | "indicators" | "lenses" | "waterfall"> {
  const figure = (node: NodeName): NodeFigure => {
    const { score, low, high, available, absence } = storedOf(own, node.id);
    return { node, score, low, high, available, absence, peerMedian: medians.get(node.id) ?? null };
  };
  const [composite, ...dimensions] = headNodes(scheme);
  if (!composite) throw new RangeError("a scheme has a composite");
  const gained = gainsOf(scheme, own, medians);
  return {
    composite: figure(composite),
    dimensions: dimensions.map((node) => ({
      ...figure(node),
      weight: scheme.dimensions.find(({ id }) => id === node.id)?.weight ?? 0,
    })),
    indicators: scheme.indicators.map((indicator) => ({
      ...figure(nameOf(indicator)),
      ...measured(indicator, storedOf(own, indicator.id)),
      contribution: gained?.byIndicator.get(indicator.id) ?? null,
      months: months.get(indicator.id) ?? [],
    })),
    lenses: lensesOf(scheme, figure),
    waterfall: waterfallOf(scheme, storedOf(own, COMPOSITE).score, medians.get(COMPOSITE) ?? null, gained),
  };
}

function storedOf(own: ReadonlyMap<string, StoredScore>, node: string): StoredScore {
  const stored = own.get(node);
  if (!stored) throw new RangeError(`no stored figure of ${node}`);
  return stored;
}

function measured(indicator: Indicator, stored: StoredScore) {
  const { definition, dimension, kind, direction, weight, goalposts, source } = indicator;
  const { x, n, value, valueLow, valueHigh, provisional } = stored;
  return {
    statement: indicator.statement ?? null,
    ...{ definition, dimension, kind, direction, weight, goalposts, source },
    ...{ x, n, value, valueLow, valueHigh, provisional },
    windowMonths: indicator.window.months,
    ledgers: ledgersOf(indicator),
  } satisfies Partial<IndicatorFigure>;
}

/** Pillars as scores; the official lens is the dimensions themselves. */
function lensesOf(scheme: SchemeDocument, figure: (node: NodeName) => NodeFigure): LensFigures[] {
  return scheme.lenses
    .filter((lens) => lens.source !== null)
    .map((lens) => ({
      id: lens.id,
      name: nameOf(lens),
      source: lens.source,
      pillars: lens.pillars.map((pillar) => figure(nameOf(pillar))),
    }));
}

interface Gains {
  /** Points if every indicator stood at the peer median. */
  readonly reference: number;
  /** Only indicators whose peers have a median. */
  readonly byIndicator: ReadonlyMap<string, number>;
}

function gainsOf(scheme: SchemeDocument, own: ReadonlyMap<string, StoredScore>, medians: Medians): Gains | null {
  const known = new Map([...medians].flatMap(([node, middle]) => (middle === null ? [] : [[node, middle] as const])));
  const scores: ReadonlyMap<string, NodeScore> = own;
  const found = contributionsOf(scheme, scores, COMPOSITE, known);
  if (!found) return null;
  const gains = found.byIndicator.flatMap(({ indicator, points }) =>
    known.has(indicator) ? [[indicator, points] as const] : [],
  );
  return { reference: found.reference, byIndicator: new Map(gains) };
}

function waterfallOf(
  scheme: SchemeDocument,
  to: number | null,
  from: number | null,
  gained: Gains | null,
): Waterfall | null {
  if (to === null || from === null || !gained) return null;
  const steps = scheme.indicators
    .flatMap((indicator) => {
      const points = gained.byIndicator.get(indicator.id);
      return points === undefined ? [] : [{ node: nameOf(indicator), points }];
    })
    .sort((a, b) => a.points - b.points);
  return { from, to, steps, rest: gained.reference - from };
}
