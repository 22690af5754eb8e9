/** Why a single row is not taken; worded by whoever shows it. The rest of the file is not affected. */
export const REJECT_REASONS = [
  "column_count",
  "key_blank",
  "required_blank",
  "word_unknown",
  "date_unreadable",
  "number_unreadable",
  "number_out_of_range",
  "text_too_long",
  "personal_data",
  "unit_blank",
  "unit_unknown",
  "unit_ambiguous",
  "unit_not_a_branch",
  "unit_not_there_then",
  "date_in_future",
  "dates_out_of_order",
  "part_over_whole",
  "part_without_whole",
  "resolved_without_date",
  "open_but_resolved",
  "says_nothing",
  "partner_is_itself",
  "times_per_year",
  "calendar_unknown",
  "same_key_differs",
  "group_differs",
  "group_part_rejected",
  "place_taken",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** One thing wrong with a row: in which column, with what value. A row may have several. */
export interface Fault {
  /** Name of the column in the file; null when the row as a whole is wrong. */
  readonly column: string | null;
  /** What stands there, as it stands there. */
  readonly value: string | null;
  readonly reason: RejectReason;
}

/** A fault with its place in the file. */
export interface Rejection extends Fault {
  /** Line on which the row begins, from 1. */
  readonly line: number;
}
