import { z } from "zod";
import { LEDGER_IDS } from "@/lib/core/ledgers/ledger";
import { ACTIVITY_KINDS, NORM_GROUPS, REQUEST_CATEGORIES } from "@/lib/core/ledgers/values";
import { checkScheme } from "@/lib/core/scheme/check-scheme";
import type { Condition } from "@/lib/core/scheme/condition";
import { DUTY_FREQUENCIES, type SchemeDocument, type SourceRef } from "@/lib/core/scheme/scheme";
import type { SchemeFault } from "@/lib/core/scheme/scheme-fault";
import type { Measure } from "@/lib/core/scheme/tally-part";
import { BRANCH_KINDS } from "@/lib/core/units/unit";
import { faultsOfShape } from "./faults-of-shape";

const text = z.string().min(1);
const label = z.strictObject({ zh: text, en: text });
const statement = text.refine((given) => given.includes("{x}") && given.includes("{n}"), "must hold {x} and {n}");
const ledger = z.enum(LEDGER_IDS);
const documentKey = z.enum(["D1", "D2", "D3", "D4", "D5"]);
const days = z.int().min(0);

const instant = z.union([
  text,
  z.strictObject({ field: text, plusDays: days }),
  z.strictObject({ monthEnd: z.literal(true) }),
]);
const fieldTest = z.union([
  z.strictObject({ is: z.union([text, z.number()]) }),
  z.strictObject({ in: z.array(text).min(1) }),
  z.strictObject({ notIn: z.array(text).min(1) }),
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ notAfter: instant }),
  z.strictObject({ after: instant }),
  z.strictObject({ present: z.boolean() }),
]);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ where: z.record(text, fieldTest) }),
  ]),
);
const rows = z.union([z.literal("all"), condition]);
const measure: z.ZodType<Measure> = z.lazy(() =>
  z.union([
    z.strictObject({ rows }),
    z.strictObject({ sum: text, times: text.exactOptional(), where: condition.exactOptional() }),
    z.strictObject({ filled: z.array(text).min(1) }),
    z.strictObject({ perRow: z.number().positive() }),
    z.strictObject({ everyRow: rows }),
    z.strictObject({ distinct: text, where: condition.exactOptional() }),
    z.strictObject({ add: z.array(measure).min(1) }),
  ]),
);
const tallyPart = z.strictObject({
  ledger,
  countedOn: z.union([
    text,
    z.strictObject({ field: text, plusDays: days }),
    z.strictObject({ openFrom: text, openUntil: text }),
  ]),
  population: condition.exactOptional(),
  numerator: measure,
  denominator: measure.exactOptional(),
});

const indicatorBase = {
  id: z.string().regex(/^[A-Z]\d+$/, "must be a letter and a number, such as R1"),
  name: label,
  definition: label,
  statement: z.strictObject({ zh: statement, en: statement }).exactOptional(),
  dimension: text,
  window: z.strictObject({ months: z.int().min(1).max(120) }),
  direction: z.enum(["up", "down"]),
  goalposts: z.strictObject({ floor: z.number(), pass: z.number(), target: z.number() }).nullable(),
  weight: z.number().min(0),
  appliesTo: z.array(z.enum(BRANCH_KINDS)).min(1).exactOptional(),
  minimumDenominator: z.int().min(1),
  source: z.array(z.strictObject({ document: documentKey, paragraph: z.int().min(1), term: text })),
  burden: z.int().min(0),
  character: z.enum(["process", "outcome"]),
};
const parts = z.array(tallyPart).min(1);
const indicator = z.discriminatedUnion("kind", [
  z.strictObject({
    ...indicatorBase,
    kind: z.enum(["rate", "stock"]),
    parts,
    amountPerCase: z.number().min(1).exactOptional(),
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal("duty"), parts }),
  z.strictObject({ ...indicatorBase, kind: z.literal("coverage"), parts }),
  z.strictObject({
    ...indicatorBase,
    kind: z.literal("duration"),
    ledger,
    countedOn: text,
    population: condition.exactOptional(),
    from: text,
    until: text,
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal("gap"), parts: z.tuple([tallyPart, tallyPart]) }),
]);

const dutyType = z.strictObject({
  id: text,
  name: label,
  frequency: z.enum([...DUTY_FREQUENCIES, "as_agreed"]),
  normGroup: z.enum(NORM_GROUPS).nullable(),
  core: z.boolean(),
  appliesTo: z.strictObject({
    kinds: z.array(z.enum(BRANCH_KINDS)).min(1).exactOptional(),
    needs: z.enum(["committee", "groups", "seven_full_members"]).exactOptional(),
  }),
  metBy: z.discriminatedUnion("ledger", [
    z.strictObject({ ledger: z.literal("duties") }),
    z.strictObject({ ledger: z.literal("activities"), kinds: z.array(z.enum(ACTIVITY_KINDS)).min(1) }),
  ]),
});

/** The shape of a scheme as plain JSON; unknown keys are faults, so that a misspelt option is never ignored. */
export const schemeDocumentSchema: z.ZodType<SchemeDocument> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must consist of a–z, 0–9 and hyphens"),
  version: z.int().min(1),
  name: label,
  dimensions: z.array(z.strictObject({ id: text, name: label, weight: z.number().positive() })).min(1),
  indicators: z.array(indicator).min(1),
  lenses: z.array(
    z.strictObject({
      id: text,
      name: label,
      source: documentKey.nullable(),
      pillars: z.array(z.strictObject({ id: text, name: label, indicators: z.array(text) })).min(1),
    }),
  ),
  dutyTypes: z.array(dutyType),
  serviceMenus: z.partialRecord(z.enum(BRANCH_KINDS), z.array(z.enum(REQUEST_CATEGORIES)).min(1)),
  reporting: z.array(z.strictObject({ ledger, countedOn: text })),
});

export type SchemeReading =
  | { readonly ok: true; readonly scheme: SchemeDocument }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] };

/**
 * Reads a scheme from parsed JSON and checks it whole.
 * @param document parsed JSON of unknown origin
 * @param knownSources places in the documents that may be cited; null accepts any
 * @returns the scheme, or every fault at its place; faults of shape come alone, since the rest cannot be judged then
 */
export function parseSchemeDocument(
  document: unknown,
  knownSources: readonly SourceRef[] | null = null,
): SchemeReading {
  const shaped = schemeDocumentSchema.safeParse(document);
  if (!shaped.success) return { ok: false, faults: faultsOfShape(shaped.error.issues) };
  const faults = checkScheme(shaped.data, knownSources);
  return faults.length === 0 ? { ok: true, scheme: shaped.data } : { ok: false, faults };
}

/** A scheme that cannot be used; the message lists every fault, one per line. */
export class InvalidScheme extends Error {
  override readonly name = "InvalidScheme";
  constructor(readonly faults: readonly SchemeFault[]) {
    super(faults.map(({ place, detail }) => `${place}: ${detail}`).join("\n"));
  }
}

/**
 * The scheme in parsed JSON.
 * @throws {InvalidScheme} listing every fault
 */
export function validateScheme(document: unknown, knownSources: readonly SourceRef[] | null = null): SchemeDocument {
  const reading = parseSchemeDocument(document, knownSources);
  if (!reading.ok) throw new InvalidScheme(reading.faults);
  return reading.scheme;
}
