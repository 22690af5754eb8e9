import type { Measurement, NodeScore } from "../measures/measurement";

/** One unit's result as the scheme check reads it. */
export interface UnitResult {
  readonly unit: string;
  /** By indicator id, as `measureIndicator` gives them. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** By node id, as `scoreUnit` gives them. */
  readonly scores: ReadonlyMap<string, NodeScore>;
}

/** Fewer units than this say nothing about a distribution. */
export const LEAST_UNITS = 10;
