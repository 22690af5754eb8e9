import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Condition, FieldTest, Instant } from "@/lib/core/scheme/condition";
import type { CountedOn, Measure, TallyPart } from "@/lib/core/scheme/tally-part";
import { formatList } from "./lists";
import type { Locale } from "./locale";

/** How a value of a choice is worded for the reader; the value itself where nobody has a word for it. */
export type SayValue = (field: string, value: string) => string;

interface Language {
  readonly ledger: LedgerId;
  readonly locale: Locale;
  readonly sayValue: SayValue;
}

/** One part of an indicator's rule in words. */
export interface RuleInWords {
  /** Null when every row is looked at. */
  readonly population: string | null;
  readonly numerator: string;
  /** Null for coverage, whose denominator is the service menu of the kind. */
  readonly denominator: string | null;
  readonly countedOn: string;
}

/** What a part of a definition counts, said from the definition itself, so that the words cannot say something else. */
export function describePart(part: TallyPart, locale: Locale, sayValue: SayValue): RuleInWords {
  const language = { ledger: part.ledger, locale, sayValue };
  return {
    population: part.population ? conditionWords(part.population, language) : null,
    numerator: measureWords(part.numerator, language),
    denominator: part.denominator ? measureWords(part.denominator, language) : null,
    countedOn: dateWords(part.countedOn, language),
  };
}

/** Fields of what is owed that no office types in. */
const OWED_FIELDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  due_on: { zh: "期限", en: "Due on" },
};

function fieldName(name: string, { ledger, locale }: Language): string {
  const label =
    LEDGERS[ledger].fields.find((field) => field.name === name)?.label ??
    (ledger === "duties" ? OWED_FIELDS[name] : undefined);
  if (!label) throw new RangeError(`ledger ${ledger} has no field ${name}`);
  return locale === "zh-CN" ? label.zh : `“${label.en}”`;
}

function dateWords(date: CountedOn, language: Language): string {
  const zh = language.locale === "zh-CN";
  if (typeof date === "string") return fieldName(date, language);
  if ("openFrom" in date) {
    const [from, until] = [fieldName(date.openFrom, language), fieldName(date.openUntil, language)];
    return zh ? `每个月末：已有${from}而没有${until}的` : `each month end: ${from} by then, ${until} not yet`;
  }
  const field = fieldName(date.field, language);
  return zh ? `${field}后第 ${date.plusDays} 天` : `${date.plusDays} days after ${field}`;
}

function measureWords(measure: Measure, language: Language): string {
  const zh = language.locale === "zh-CN";
  const name = (field: string) => fieldName(field, language);
  if ("add" in measure) return measure.add.map((part) => measureWords(part, language)).join(" + ");
  if ("rows" in measure) {
    if (measure.rows === "all") return zh ? "全部行数" : "all rows";
    const condition = conditionWords(measure.rows, language);
    return zh ? `${condition}的行数` : `rows where ${condition}`;
  }
  if ("perRow" in measure) return zh ? `每行 ${measure.perRow} 项` : `${measure.perRow} per row`;
  if ("filled" in measure) {
    const fields = formatList(measure.filled.map(name), language.locale);
    return zh ? `${fields}中已填的项数` : `fields filled among ${fields}`;
  }
  if ("sum" in measure) {
    const product = [measure.sum, ...(measure.times ? [measure.times] : [])].map(name).join(" × ");
    const where = measure.where ? conditionWords(measure.where, language) : null;
    if (zh) return `${where ? `${where}的` : ""}${product}之和`;
    return `sum of ${product}${where ? ` where ${where}` : ""}`;
  }
  if ("distinct" in measure) {
    const where = measure.where ? conditionWords(measure.where, language) : null;
    const field = name(measure.distinct);
    if (zh) return `${where ? `${where}的行中，` : ""}不同${field}的个数`;
    return `different values of ${field}${where ? ` among rows where ${where}` : ""}`;
  }
  if (measure.everyRow === "all") return zh ? "有行的月份数" : "months with any row";
  const condition = conditionWords(measure.everyRow, language);
  return zh ? `每一行都${condition}的月份数` : `months in which, in every row, ${condition}`;
}

function conditionWords(condition: Condition, language: Language): string {
  const zh = language.locale === "zh-CN";
  const joined = (parts: readonly Condition[], word: string) =>
    parts.map((part) => conditionWords(part, language)).join(word);
  if ("all" in condition) return joined(condition.all, zh ? "，且" : " and ");
  if ("any" in condition) return joined(condition.any, zh ? "，或" : " or ");
  if ("not" in condition) {
    const inner = conditionWords(condition.not, language);
    return zh ? `不是“${inner}”` : `not (${inner})`;
  }
  const tests = Object.entries(condition.where).map(([field, test]) => testWords(field, test, language));
  return tests.join(zh ? "，且" : " and ");
}

function testWords(field: string, test: FieldTest, language: Language): string {
  const zh = language.locale === "zh-CN";
  const name = fieldName(field, language);
  const values = (list: readonly string[]) =>
    formatList(
      list.map((value) => language.sayValue(field, value)),
      language.locale,
    );
  if ("is" in test) return zh ? `${name}为${values([String(test.is)])}` : `${name} is ${values([String(test.is)])}`;
  if ("in" in test) return zh ? `${name}为${values(test.in)}` : `${name} is one of ${values(test.in)}`;
  if ("notIn" in test) return zh ? `${name}不是${values(test.notIn)}` : `${name} is none of ${values(test.notIn)}`;
  if ("atLeast" in test) return zh ? `${name}不少于 ${test.atLeast}` : `${name} is at least ${test.atLeast}`;
  if ("atMost" in test) return zh ? `${name}不多于 ${test.atMost}` : `${name} is at most ${test.atMost}`;
  if ("present" in test) {
    if (zh) return test.present ? `有${name}` : `没有${name}`;
    return test.present ? `${name} is filled in` : `${name} is blank`;
  }
  if ("notAfter" in test) {
    const limit = instantWords(test.notAfter, language);
    return zh ? `${name}不晚于${limit}` : `${name} is no later than ${limit}`;
  }
  const limit = instantWords(test.after, language);
  return zh ? `${name}晚于${limit}` : `${name} is after ${limit}`;
}

function instantWords(instant: Instant, language: Language): string {
  const zh = language.locale === "zh-CN";
  if (typeof instant === "string") return fieldName(instant, language);
  if ("monthEnd" in instant) return zh ? "月末" : "the month's end";
  const field = fieldName(instant.field, language);
  return zh ? `${field}后第 ${instant.plusDays} 天` : `${instant.plusDays} days after ${field}`;
}
