/**
 * A point in time on a ledger row: one of its date fields, days later where stated;
 * or the end of the month a stock is counted for.
 */
export type Instant = string | { readonly field: string; readonly plusDays: number } | { readonly monthEnd: true };

/** A test of one field. An absent field fails every test but `{ present: false }`. */
export type FieldTest =
  | { readonly is: string | number }
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly notAfter: Instant }
  | { readonly after: Instant }
  | { readonly present: boolean };

/** Which rows count. Field tests in one object must all hold. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly where: Readonly<Record<string, FieldTest>> };
