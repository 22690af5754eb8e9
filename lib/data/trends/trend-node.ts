import type { NodeName } from "@/lib/contracts/league";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { UnknownNodeError } from "@/lib/data/errors";
import { findNode, nameOf } from "@/lib/data/results/nodes";

export interface TrendNode {
  readonly name: NodeName;
  /** Null for the composite, a dimension or a pillar. */
  readonly indicator: Indicator | null;
}

/**
 * The node of an id, with its definition where it is an indicator; one that informs without a weight has a trend too.
 * @throws {UnknownNodeError} when the scheme has none
 */
export function getTrendNode(scheme: SchemeDocument, id: string): TrendNode {
  const indicator = scheme.indicators.find((candidate) => candidate.id === id);
  if (indicator) return { name: nameOf(indicator), indicator };
  const name = findNode(scheme, id);
  if (!name) throw new UnknownNodeError(id);
  return { name, indicator: null };
}
