/**
 * An entry inside the bounds of the array, for loops that never leave them: checking would cost as much as the work.
 * It is kept to one kind of array, or the engine stops inlining it.
 */
export function entryAt(values: Float64Array, index: number): number {
  return values[index] as number;
}
