import type { SchemeDocument } from "../scheme/scheme";

/** Node id of the official score over all dimensions. */
export const COMPOSITE = "composite";

/** Every node a scheme gives a score to: `composite`, dimensions, indicators, then lens pillars, each once. */
export function listNodeIds(scheme: SchemeDocument): string[] {
  const ids = new Set([COMPOSITE]);
  for (const { id } of scheme.dimensions) ids.add(id);
  for (const { id } of scheme.indicators) ids.add(id);
  for (const lens of scheme.lenses) for (const { id } of lens.pillars) ids.add(id);
  return [...ids];
}
