/** What can be wrong with a scheme. */
export const SCHEME_FAULTS = [
  "malformed",
  "id_repeated",
  "reference_unknown",
  "weights_do_not_add_up",
  "weight_on_informing_kind",
  "goalposts_missing",
  "goalposts_out_of_order",
  "not_in_one_pillar",
  "measure_unfit",
  "field_unknown",
  "field_unfit",
  "value_unknown",
  "source_missing",
  "source_unknown",
] as const;
export type SchemeFaultKind = (typeof SCHEME_FAULTS)[number];

/** One fault of a scheme, at its place. */
export interface SchemeFault {
  readonly fault: SchemeFaultKind;
  /** Where: `indicators.R2.goalposts`. */
  readonly place: string;
  /** What was found there and what was expected, in plain English. */
  readonly detail: string;
}
