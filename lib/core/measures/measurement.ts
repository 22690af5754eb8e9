/** Why a figure is absent. None of these is zero, none is a hundred, none is averaged. */
export const ABSENCES = ["no_cases", "not_applicable", "not_reported", "withheld"] as const;
export type Absence = (typeof ABSENCES)[number];

/** One indicator of one unit over its window. */
export interface Measurement {
  /** Numerator count; null for a duration. */
  readonly x: number | null;
  /** Denominator count; cases behind a duration. */
  readonly n: number | null;
  /** In the indicator's unit: a share 0–1, days for a duration, a difference −1–1 for a gap; null when absent. */
  readonly value: number | null;
  /** 95 % limits of `value`; null when absent or when the figure is a census. */
  readonly low: number | null;
  readonly high: number | null;
  readonly absence: Absence | null;
  /** Small number: 10–29 cases, marked †. */
  readonly provisional: boolean;
}

/** Points of one node (indicator, dimension, pillar or composite) of one unit. */
export interface NodeScore {
  /** Points 0–100, unrounded; null when absent. */
  readonly score: number | null;
  /** 95 % limits of the points; equal to `score` for a census; null when absent. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share 0–1 of the applicable weight that could be measured. 0 when nothing applies. */
  readonly available: number;
  readonly absence: Absence | null;
}
