import { z } from "zod";

/** Ways in which a source writes a day or a moment. Months and days may stand without their leading zero. */
export const DATE_FORMATS = [
  "YYYY-MM-DD",
  "YYYY-MM-DD HH:MM:SS",
  "YYYY/MM/DD",
  "YYYYMMDD",
  "YYYY-MM",
  "MM/DD/YYYY",
  "MM/DD/YYYY hh:mm:ss AM/PM",
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const columnName = z.string().min(1);

/** One column, taken as it is or through a list of the source's own words. */
const fromColumn = z.strictObject({
  column: columnName,
  /** How dates are written there; only for fields that hold one. */
  format: z.enum(DATE_FORMATS).optional(),
  /** The source's words → ours; null says that the field stays empty. A word not listed rejects the row. */
  values: z.record(z.string(), z.string().nullable()).optional(),
  /** What every word not listed in `values` means. Left out, such a word rejects the row. */
  otherwise: z.string().nullable().optional(),
});

/** The same value in every row, because the whole file is about it. */
const constant = z.strictObject({ constant: z.union([z.string(), z.number()]) });

/**
 * How many columns of a set hold a number (`atMost` left out), or a number up to `atMost`:
 * a checklist with 0 for an item met counts its items met with `atMost: 0`. Blank columns were not looked at.
 */
const countOf = z.strictObject({ countOf: z.string().min(1), atMost: z.number().optional() });

/** A due time stated by whoever imports, where the source has none: so many days after another field. */
const standard = z.strictObject({
  standard: z.strictObject({
    after: z.string().min(1),
    days: z.number().int().min(0).max(3660),
    /** `working` days follow the official calendar with its make-up days. */
    counting: z.enum(["calendar", "working"]),
  }),
});

/** Where the value of one ledger field comes from. */
export const fieldSource = z.union([fromColumn, constant, countOf, standard]);
export type FieldSource = z.infer<typeof fieldSource>;
