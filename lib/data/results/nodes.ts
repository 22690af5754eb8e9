import type { NodeName } from "@/lib/contracts/league";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";

/** Nodes of one heading, as a reader picks them: `document` names the source of a lens, null for the scheme itself. */
export interface NodeGroup {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly nodes: readonly NodeName[];
}

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
  const head = { id: "whole", zh: "综合与维度", en: "Composite and dimensions", nodes: headNodes(scheme) };
  const known = new Set(head.nodes.map((node) => node.id));
  const indicators = scheme.dimensions.map((dimension) => ({
    ...nameOf(dimension),
    nodes: scheme.indicators.filter((i) => i.dimension === dimension.id && i.weight > 0).map(nameOf),
  }));
  const lenses = scheme.lenses.map((lens) => ({
    ...nameOf(lens),
    nodes: lens.pillars.filter((pillar) => !known.has(pillar.id)).map(nameOf),
  }));
  return [head, ...indicators, ...lenses].filter((group) => group.nodes.length > 0);
}

/** The node of that id which has scores; null when the scheme has none. */
export function findNode(scheme: SchemeDocument, id: string): NodeName | null {
  for (const group of listNodeGroups(scheme)) {
    const found = group.nodes.find((node) => node.id === id);
    if (found) return found;
  }
  return null;
}
