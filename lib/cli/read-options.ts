import { subjectsField, type TrendSubject } from "@/lib/contracts/url/trends-query";
import { dayNumberOf } from "@/lib/core/calendar/days";
import { type Day, monthIndexOf, type PeriodKey, parsePeriod, periodOf, plusMonths } from "@/lib/core/calendar/period";
import { CliError } from "./cli-error";

/** A period as typed. @throws {CliError} */
export function readPeriod(option: string, value: string): PeriodKey {
  const period = parsePeriod(value);
  if (!period) throw new CliError((words) => words("usage.period", { option, value }), 2);
  return period;
}

/** Periods as typed, each once and in order of time: `2026-01`, or `2026-01..2026-10` for all between. @throws {CliError} */
export function readPeriods(option: string, values: readonly string[]): PeriodKey[] {
  const periods = values.flatMap((value) => {
    const [from = "", to = from] = value.split("..");
    const [first, last] = [readPeriod(option, from), readPeriod(option, to)].map(monthIndexOf);
    if (first === undefined || last === undefined || first > last) {
      throw new CliError((words) => words("usage.period", { option, value }), 2);
    }
    return Array.from({ length: last - first + 1 }, (_, i) => periodOf(plusMonths(first, i)));
  });
  return [...new Set(periods)].sort();
}

/** A day as typed. @throws {CliError} */
export function readDay(option: string, value: string): Day {
  try {
    if (value.length === 10) dayNumberOf(value);
    else throw new RangeError(value);
  } catch {
    throw new CliError((words) => words("usage.day", { option, value }), 2);
  }
  return value as Day;
}

/** One of a closed list. @throws {CliError} */
export function readChoice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new CliError((words) => words("usage.choice", { option, value, allowed: allowed.join(", ") }), 2);
  return found;
}

/** A whole number of at least 1. @throws {CliError} */
export function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new CliError((words) => words("usage.count", { option, value }), 2);
  return Number(value);
}

/** Units and kinds a trend is about. @throws {CliError} */
export function readSubjects(option: string, values: readonly string[]): TrendSubject[] {
  const parsed = subjectsField.safeParse(values.length === 0 ? undefined : values.join(","));
  if (!parsed.success) {
    throw new CliError((words) => words("usage.subject", { option, value: values.join(",") }), 2);
  }
  return parsed.data ?? [];
}
