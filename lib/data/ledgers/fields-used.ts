import type { Condition } from "@/lib/core/scheme/condition";
import type { Indicator } from "@/lib/core/scheme/scheme";
import type { CountedOn, Measure, TallyPart } from "@/lib/core/scheme/tally-part";

/** Fields of a ledger that decide whether and how its rows count, in the order the rule names them. */
export function fieldsUsed(part: TallyPart): ReadonlySet<string> {
  return new Set([
    ...fieldsOfDate(part.countedOn),
    ...(part.denominator ? fieldsOfMeasure(part.denominator) : []),
    ...fieldsOfMeasure(part.numerator),
    ...(part.population ? fieldsOfCondition(part.population) : []),
  ]);
}

/** The same of a duration: its two dates, and what its population asks. */
export function fieldsOfDuration(indicator: Extract<Indicator, { kind: "duration" }>): ReadonlySet<string> {
  const population = indicator.population ? fieldsOfCondition(indicator.population) : [];
  return new Set([indicator.from, indicator.until, ...population]);
}

function fieldsOfDate(date: CountedOn): string[] {
  if (typeof date === "string") return [date];
  return "openFrom" in date ? [date.openFrom, date.openUntil] : [date.field];
}

function fieldsOfMeasure(measure: Measure): readonly string[] {
  if ("add" in measure) return measure.add.flatMap(fieldsOfMeasure);
  if ("filled" in measure) return measure.filled;
  if ("perRow" in measure) return [];
  if ("sum" in measure) {
    return [
      measure.sum,
      ...(measure.times ? [measure.times] : []),
      ...(measure.where ? fieldsOfCondition(measure.where) : []),
    ];
  }
  if ("distinct" in measure) return [measure.distinct, ...(measure.where ? fieldsOfCondition(measure.where) : [])];
  const rows = "rows" in measure ? measure.rows : measure.everyRow;
  return rows === "all" ? [] : fieldsOfCondition(rows);
}

function fieldsOfCondition(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(fieldsOfCondition);
  if ("any" in condition) return condition.any.flatMap(fieldsOfCondition);
  if ("not" in condition) return fieldsOfCondition(condition.not);
  return Object.entries(condition.where).flatMap(([field, test]) => {
    const limit = "notAfter" in test ? test.notAfter : "after" in test ? test.after : null;
    if (limit === null) return [field];
    if (typeof limit === "string") return [field, limit];
    return "field" in limit ? [field, limit.field] : [field];
  });
}
