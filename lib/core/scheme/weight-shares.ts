/** A node of a tree of weights. */
export interface WeightedNode {
  readonly id: string;
  /** Null for the one node at the top. */
  readonly parent: string | null;
  /** ≥ 0; only the ratio to its siblings counts. */
  readonly weight: number;
}

/**
 * Share of the whole that each node of a tree of weights carries when nothing is missing.
 * @param nodes in any order, exactly one without parent
 * @returns by id: 1 at the top; the shares of the children of a node add up to its own
 * @throws {RangeError} when an id occurs twice, a parent does not exist, the tree goes round in a circle, there is not
 * exactly one top, or the children of a node have no weight
 * @see METHOD.md#shares-of-weight
 */
export function weightShares(nodes: readonly WeightedNode[]): ReadonlyMap<string, number> {
  const children = childrenOf(nodes);
  const [top, ...others] = children.get(null) ?? [];
  if (!top || others.length > 0) throw new RangeError("a tree of weights has exactly one top");
  const shares = new Map([[top.id, 1]]);
  const queue = [top.id];
  for (const id of queue) {
    const below = children.get(id) ?? [];
    const whole = below.reduce((sum, { weight }) => sum + weight, 0);
    if (below.some(({ weight }) => !(weight >= 0)) || (below.length > 0 && !(whole > 0 && whole < Infinity))) {
      throw new RangeError(`the children of ${id} have no weight to share`);
    }
    for (const child of below) {
      shares.set(child.id, ((shares.get(id) ?? 0) * child.weight) / whole);
      queue.push(child.id);
    }
  }
  if (shares.size < nodes.length) throw new RangeError("ids occur twice or nodes hang on no top");
  return shares;
}

function childrenOf(nodes: readonly WeightedNode[]): Map<string | null, WeightedNode[]> {
  const children = new Map<string | null, WeightedNode[]>();
  for (const node of nodes) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  return children;
}
