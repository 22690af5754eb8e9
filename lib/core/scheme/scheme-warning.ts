/** What can be questionable about a scheme that is valid. A fault refuses a scheme; a warning informs. */
export const SCHEME_WARNINGS = [
  "cliff",
  "ceiling",
  "floor",
  "harsh_floor",
  "often_missing",
  "redundancy",
  "contradiction",
  "unreliable",
  "weight_off",
  "rank_churn",
  "lenient_rater",
  "double_counting",
  "process_weight",
  "burden",
  "too_many_weak",
] as const;
export type SchemeWarningKind = (typeof SCHEME_WARNINGS)[number];

/** What to do about each. */
export const WARNING_REMEDIES = {
  cliff: "raise_minimum_or_lengthen_window",
  ceiling: "raise_target",
  floor: "lower_floor",
  harsh_floor: "lower_floor",
  often_missing: "complete_ledger_or_narrow_kinds",
  redundancy: "merge_or_drop_one",
  contradiction: "check_direction_or_move",
  unreliable: "let_inform_or_lengthen_window",
  weight_off: "adjust_weight_or_posts",
  rank_churn: "lower_weight_or_measure_better",
  lenient_rater: "recheck_sample_of_grades",
  double_counting: "count_once",
  process_weight: "move_weight_to_outcomes",
  burden: "take_from_existing_ledger",
  too_many_weak: "review_posts_and_duties",
} as const satisfies Readonly<Record<SchemeWarningKind, string>>;
export type WarningRemedy = (typeof WARNING_REMEDIES)[SchemeWarningKind];

/** One warning with what it is about. */
export interface SchemeWarning {
  readonly warning: SchemeWarningKind;
  /** Indicators concerned, in scheme order; empty where it is the scheme as a whole. */
  readonly indicators: readonly string[];
  /** Who graded; for `lenient_rater` alone. */
  readonly rater: string | null;
  /** The figure that is out of bounds, in points, a share 0–1, a correlation −1–1 or a count, and its bound. */
  readonly figure: number;
  readonly limit: number;
  /** Further figures to print, by name: counts of units, x and n of the example. All finite. */
  readonly details: Readonly<Record<string, number>>;
  readonly remedy: WarningRemedy;
}

/** A warning with the remedy that belongs to it. */
export function warn(
  warning: SchemeWarningKind,
  indicators: readonly string[],
  figure: number,
  limit: number,
  details: Readonly<Record<string, number>> = {},
  rater: string | null = null,
): SchemeWarning {
  return { warning, indicators, rater, figure, limit, details, remedy: WARNING_REMEDIES[warning] };
}
