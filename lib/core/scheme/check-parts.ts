import type { LedgerId } from "../ledgers/ledger";
import type { Condition, FieldTest, Instant } from "./condition";
import { type FieldUse, type ReadableField, readableFields } from "./readable-fields";
import type { Indicator, SchemeDocument } from "./scheme";
import type { SchemeFault } from "./scheme-fault";
import type { CountedOn, Measure, TallyPart } from "./tally-part";

/** Whether an indicator counts what its ledgers hold, in a way its kind can use. */
export function checkParts(scheme: SchemeDocument, indicator: Indicator): SchemeFault[] {
  const place = `indicators.${indicator.id}`;
  const dutyTypes = scheme.dutyTypes.map(({ id }) => id);
  if (indicator.kind === "duration") {
    const reader = new FieldReader(indicator.ledger, dutyTypes, place);
    for (const field of [indicator.countedOn, indicator.from, indicator.until]) reader.expect(field, "time");
    if (indicator.population) reader.readCondition(indicator.population);
    return reader.faults;
  }
  const faults = indicator.parts.flatMap((part, i) => {
    const reader = new FieldReader(part.ledger, dutyTypes, `${place}.parts.${i}`);
    reader.readPart(part);
    return [...reader.faults, ...checkFit(indicator, part, `${place}.parts.${i}`)];
  });
  if (indicator.kind === "coverage" && Object.keys(scheme.serviceMenus).length === 0) {
    faults.push({ fault: "measure_unfit", place, detail: "coverage needs a service menu" });
  }
  return faults;
}

/** Coverage counts distinct values and has no denominator; all else has one; a stock alone is open from a day to a day. */
function checkFit(indicator: Indicator, part: TallyPart, place: string): SchemeFault[] {
  const unfit = (detail: string): SchemeFault => ({ fault: "measure_unfit", place, detail });
  const isCoverage = indicator.kind === "coverage";
  const isOpenCount = typeof part.countedOn === "object" && "openFrom" in part.countedOn;
  const faults: SchemeFault[] = [];
  if (isCoverage !== "distinct" in part.numerator)
    faults.push(unfit("distinct values are for coverage, and only they"));
  if (isCoverage === (part.denominator !== undefined)) {
    faults.push(unfit(isCoverage ? "the service menu is the denominator" : "there is no denominator"));
  }
  if (isOpenCount !== (indicator.kind === "stock")) faults.push(unfit("a stock, and only it, is counted while open"));
  return faults;
}

/** Walks over everything a part reads of one ledger and gathers what does not exist or does not fit. */
class FieldReader {
  readonly faults: SchemeFault[] = [];
  private readonly fields: ReadonlyMap<string, ReadableField>;

  constructor(
    private readonly ledger: LedgerId,
    dutyTypes: readonly string[],
    private readonly place: string,
  ) {
    this.fields = readableFields(ledger, dutyTypes);
  }

  readPart({ countedOn, population, numerator, denominator }: TallyPart) {
    this.readCountedOn(countedOn);
    if (population) this.readCondition(population);
    this.readMeasure(numerator);
    if (denominator) this.readMeasure(denominator);
  }

  readCondition(condition: Condition) {
    if ("all" in condition) for (const one of condition.all) this.readCondition(one);
    else if ("any" in condition) for (const one of condition.any) this.readCondition(one);
    else if ("not" in condition) this.readCondition(condition.not);
    else for (const [field, test] of Object.entries(condition.where)) this.readTest(field, test);
  }

  /** The field, when the ledger has it and it serves the use; otherwise a fault is noted. */
  expect(name: string, use: FieldUse | "any"): ReadableField | null {
    const field = this.fields.get(name);
    if (!field) {
      this.note("field_unknown", `${this.ledger} has no field "${name}"`);
      return null;
    }
    if (use === "any" || field.use === use) return field;
    this.note("field_unfit", `"${name}" is a ${field.use}, not a ${use}`);
    return null;
  }

  private readCountedOn(countedOn: CountedOn) {
    if (typeof countedOn === "string") this.expect(countedOn, "time");
    else if ("field" in countedOn) this.expect(countedOn.field, "time");
    else for (const name of [countedOn.openFrom, countedOn.openUntil]) this.expect(name, "time");
  }

  private readMeasure(measure: Measure) {
    if ("rows" in measure) this.readRows(measure.rows);
    else if ("everyRow" in measure) this.readRows(measure.everyRow);
    else if ("sum" in measure) {
      this.expect(measure.sum, "number");
      if (measure.times !== undefined) this.expect(measure.times, "number");
      if (measure.where) this.readCondition(measure.where);
    } else if ("filled" in measure) for (const name of measure.filled) this.expect(name, "any");
    else if ("distinct" in measure) {
      this.expect(measure.distinct, "choice");
      if (measure.where) this.readCondition(measure.where);
    } else if ("add" in measure) for (const one of measure.add) this.readMeasure(one);
  }

  private readRows(rows: Condition | "all") {
    if (rows !== "all") this.readCondition(rows);
  }

  private readTest(name: string, test: FieldTest) {
    if ("present" in test) this.expect(name, "any");
    else if ("notAfter" in test || "after" in test) {
      this.expect(name, "time");
      this.readInstant("notAfter" in test ? test.notAfter : test.after);
    } else if ("atLeast" in test || "atMost" in test) this.expect(name, "number");
    else if ("is" in test) this.readValues(name, [test.is]);
    else this.readValues(name, "in" in test ? test.in : test.notIn);
  }

  private readInstant(instant: Instant) {
    if (typeof instant === "string") this.expect(instant, "time");
    else if ("field" in instant) this.expect(instant.field, "time");
  }

  private readValues(name: string, values: readonly (string | number)[]) {
    const field = this.expect(name, "any");
    for (const value of values) {
      if (field?.values && !field.values.includes(String(value))) {
        this.note("value_unknown", `"${name}" never is "${value}"`);
      }
    }
  }

  private note(fault: SchemeFault["fault"], detail: string) {
    this.faults.push({ fault, place: this.place, detail });
  }
}
