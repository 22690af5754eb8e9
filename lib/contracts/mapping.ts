import { z } from "zod";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { fieldSource } from "./mapping-fields";
import { duplicateRule, groupRule, publishedFigure, skipRule, unitRule } from "./mapping-rules";

/** Encodings a source may declare. `utf-8` is read strictly: a byte that is not UTF-8 stops the import. */
export const ENCODINGS = ["utf-8", "gb18030", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * How the files of one source become rows of one ledger. It is written once per source, as JSON, and says all there
 * is to say: nothing about a file is guessed.
 */
export const mappingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must consist of a–z, 0–9 and hyphens"),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  ledger: z.enum(LEDGER_IDS),
  format: z.strictObject({
    kind: z.literal("csv"),
    delimiter: z.string().length(1).default(","),
    encoding: z.enum(ENCODINGS).default("utf-8"),
  }),
  /** What the source writes for "nothing", besides an empty cell. */
  blanks: z.array(z.string().min(1)).default([]),
  /** Natural key of an entry: the same event has the same key in every file of this source. */
  key: z.strictObject({ prefix: z.string().min(1), columns: z.array(z.string().min(1)).min(1) }),
  unit: unitRule,
  /** Lists of columns that are counted or added together, by name. */
  columnSets: z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}),
  /** Ledger field → where its value comes from. A field not named stays empty. */
  fields: z.record(z.string(), fieldSource),
  skip: z.array(skipRule).default([]),
  group: groupRule.optional(),
  duplicates: duplicateRule.optional(),
  published: z.array(publishedFigure).default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;
