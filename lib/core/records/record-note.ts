import type { MonthIndex } from "../calendar/period";

/** What can look odd in a unit's records. Each is a question to the office and never costs a point. */
export const RECORD_NOTES = [
  "repeated_figures",
  "repeated_text",
  "month_end_burst",
  "always_full",
  "heaped_at_threshold",
  "fewer_cases_better_rate",
  "closed_before_opened",
  "closed_in_one_minute",
  "self_rating_far_above",
] as const;
export type RecordNoteKind = (typeof RECORD_NOTES)[number];

/** One note: its kind, the figures to print with it by name, and the months it rests on, oldest first. */
export interface RecordNote<Kind extends RecordNoteKind = RecordNoteKind, Figure extends string = string> {
  readonly kind: Kind;
  /** Counts, shares 0–1, points of share, and `chance`: at most so likely under honest records. All finite. */
  readonly figures: Readonly<Record<Figure, number>>;
  readonly months: readonly MonthIndex[];
}

/** Most likely a note may be when records are honest, per unit, ledger or indicator, and kind. */
export const FALSE_NOTE_CHANCE = 0.001;

/**
 * Refuses counts that cannot be.
 * @throws {RangeError} unless both are whole and 0 ≤ part ≤ whole
 */
export function checkWhole(part: number, whole: number) {
  if (!(Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && part <= whole)) {
    throw new RangeError(`${part} of ${whole} are no cases`);
  }
}
