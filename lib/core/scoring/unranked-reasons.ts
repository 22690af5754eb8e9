import type { Absence, NodeScore } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
import { COMPOSITE } from "./node-ids";

/** Why a unit has no place in the league of a node. */
export type UnrankedReason =
  | {
      readonly reason: "dimension_incomplete";
      readonly dimension: string;
      /** Share 0–1 of its applicable weight that could be measured. */
      readonly available: number;
    }
  | { readonly reason: "node_absent"; readonly absence: Absence };

/**
 * Why a unit is not ranked on a node: the incomplete dimensions, or the absence of the node itself.
 * @param scores every node of the unit, as `scoreUnit` gives them
 * @returns empty when the unit is ranked
 * @throws {RangeError} when `scores` lacks the node
 * @see METHOD.md#not-ranked
 */
export function unrankedReasons(
  scheme: SchemeDocument,
  scores: ReadonlyMap<string, NodeScore>,
  node: string = COMPOSITE,
): UnrankedReason[] {
  const own = scores.get(node);
  if (!own) throw new RangeError(`no score of ${node}`);
  if (own.score !== null) return [];
  const incomplete: UnrankedReason[] = [];
  for (const { id } of scheme.dimensions) {
    const score = scores.get(id);
    if (!score || (node !== COMPOSITE && node !== id)) continue;
    if (score.score !== null || score.absence === "not_applicable") continue;
    incomplete.push({ reason: "dimension_incomplete", dimension: id, available: score.available });
  }
  return incomplete.length > 0 ? incomplete : [{ reason: "node_absent", absence: own.absence ?? "not_applicable" }];
}
