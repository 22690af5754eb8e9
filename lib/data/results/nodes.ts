import type { NodeGroup, NodeName } from "@/lib/contracts/league";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";

const COMPOSITE_NAME: NodeName = { id: "composite", zh: "综合得分", en: "Composite score" };

/** A labelled thing of the scheme as a name. */
export function nameOf(thing: { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }) {
  return { id: thing.id, zh: thing.name.zh, en: thing.name.en } satisfies NodeName;
}

/** Composite and dimensions. */
export function headNodes(scheme: SchemeDocument): NodeName[] {
  return [COMPOSITE_NAME, ...scheme.dimensions.map(nameOf)];
}

/** Every node that has scores, under headings: the whole, indicators by dimension, pillars by lens. */
export function listNodeGroups(scheme: SchemeDocument): NodeGroup[] {
  return groupNodes(scheme, ({ weight }) => weight > 0);
}

/** Every node that has values over time: those with scores, and the indicators that inform without points. */
export function listTrendNodeGroups(scheme: SchemeDocument): NodeGroup[] {
  return groupNodes(scheme, () => true);
}

function groupNodes(
  scheme: SchemeDocument,
  keeps: (indicator: SchemeDocument["indicators"][number]) => boolean,
): NodeGroup[] {
  const head = { id: "whole", kind: "whole", zh: "综合与维度", en: "Composite and dimensions" } as const;
  const heads = headNodes(scheme);
  const known = new Set(heads.map((node) => node.id));
  const indicators = scheme.dimensions.map((dimension) => ({
    ...nameOf(dimension),
    kind: "dimension" as const,
    nodes: scheme.indicators.filter((i) => i.dimension === dimension.id && keeps(i)).map(nameOf),
  }));
  const lenses = scheme.lenses.map((lens) => ({
    ...nameOf(lens),
    kind: "lens" as const,
    nodes: lens.pillars.filter((pillar) => !known.has(pillar.id)).map(nameOf),
  }));
  return [{ ...head, nodes: heads }, ...indicators, ...lenses].filter((group) => group.nodes.length > 0);
}

/** The node of that id which has scores; null when the scheme has none. */
export function findNode(scheme: SchemeDocument, id: string): NodeName | null {
  for (const group of listNodeGroups(scheme)) {
    const found = group.nodes.find((node) => node.id === id);
    if (found) return found;
  }
  return null;
}
