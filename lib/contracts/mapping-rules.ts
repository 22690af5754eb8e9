import { z } from "zod";

const columnName = z.string().min(1);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Steps from the source's spelling of a branch to one spelling, applied in order. */
const unitStep = z.union([
  z.strictObject({ dropStart: z.string().min(1) }),
  z.strictObject({ dropEnd: z.string().min(1) }),
  z.strictObject({ replace: z.string().min(1), by: z.string() }),
  z.strictObject({ padZeros: z.number().int().min(1).max(20) }),
  z.literal("dropLeadingZeros"),
  z.literal("fullWidthToHalf"),
  z.literal("upperCase"),
]);
export type UnitStep = z.infer<typeof unitStep>;

/** How the branch of a row is found: by code, else by exact name, else by alias; never by likeness. */
export const unitRule = z.strictObject({
  column: columnName,
  steps: z.array(unitStep).default([]),
  /** Put before the spelling to make a code. */
  codePrefix: z.string().default(""),
});
export type UnitRule = z.infer<typeof unitRule>;

/** Rows outside the scope of this import: counted as skipped, under the reason stated. */
export const skipRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  column: columnName,
  /** The row is skipped when the column holds one of these; a blank is written as "". */
  in: z.array(z.string()).min(1),
  reason: words,
});
/**
 * Rows with the same key are parts of one entry: fields of `sum` are added, fields of `same` must agree and count
 * once, like every other field. A part that is rejected takes the whole entry with it.
 */
export const groupRule = z.strictObject({
  sum: z.array(z.string().min(1)).min(1),
  same: z.array(z.string().min(1)).min(1),
});
export type GroupRule = z.infer<typeof groupRule>;

/** Which of several rows with one key and different content stands; the others are skipped. Without it all are rejected. */
export const duplicateRule = z.strictObject({
  field: z.string().min(1),
  wins: z.enum(["earliest", "latest"]),
});
/**
 * Figures the source itself publishes, compared row by row with ours and reported, never enforced.
 * - `verdict`: whether `done` lies no later than `due`, against the source's words for yes and no.
 * - `sum`: the sum of a set of columns
 * - `share`: 100 × part / whole to so many decimals, where the whole is above 0
 */
export const publishedFigure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("verdict"),
    column: columnName,
    done: z.string().min(1),
    due: z.string().min(1),
    yes: z.string().min(1),
    no: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal("sum"), column: columnName, sumOf: z.string().min(1) }),
  z.strictObject({
    kind: z.literal("share"),
    column: columnName,
    part: columnName,
    whole: columnName,
    decimals: z.number().int().min(0).max(6),
  }),
]);
export type PublishedFigure = z.infer<typeof publishedFigure>;
