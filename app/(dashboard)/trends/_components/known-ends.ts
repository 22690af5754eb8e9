import type { TrendPoint } from "@/lib/contracts/trend";

/** A point that has a value. */
export interface KnownPoint {
  readonly period: string;
  readonly value: number;
}

/** First and last points with a value; null where there is none. They are the same where there is one alone. */
export function knownEnds(
  points: readonly TrendPoint[],
): { readonly first: KnownPoint; readonly last: KnownPoint } | null {
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? { first, last } : null;
}
