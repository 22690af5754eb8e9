import type { TrendPoint } from "@/lib/contracts/trend";

/** A period without a result. */
export function gapPoint(period: string): TrendPoint {
  return { period, value: null, low: null, high: null, x: null, n: null, gap: "no_result" };
}
