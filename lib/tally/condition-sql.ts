import type { Condition, FieldTest, Instant } from "@/lib/core/scheme/condition";
import type { ScanShape } from "./ledger-columns";
import { quote } from "./quote";

/**
 * SQL of a condition: 1 where it holds, 0 or null where it does not.
 * @param monthEnd SQL of the month index a stock is counted at the end of; null where the scan has none
 * @throws {RangeError} for a field the ledger does not have, or a month end outside a stock
 */
export function conditionSql(condition: Condition, shape: ScanShape, monthEnd: string | null): string {
  const inner = (part: Condition) => conditionSql(part, shape, monthEnd);
  if ("all" in condition) return joined(condition.all.map(inner), " and ");
  if ("any" in condition) return joined(condition.any.map(inner), " or ");
  if ("not" in condition) return `(${inner(condition.not)}) is not true`;
  const tests = Object.entries(condition.where).map(([name, test]) => testSql(name, test, shape, monthEnd));
  return joined(tests, " and ");
}

function joined(parts: readonly string[], word: " and " | " or "): string {
  if (parts.length === 0) throw new RangeError("an empty condition says nothing");
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(word)})`;
}

function testSql(name: string, test: FieldTest, shape: ScanShape, monthEnd: string | null): string {
  const field = shape.field(name);
  if ("is" in test) return `${field} = ${literal(test.is)}`;
  if ("in" in test) return `${field} in (${test.in.map(quote).join(", ")})`;
  // Spelled out: SQLite builds and probes a table for a list.
  if ("notIn" in test)
    return joined(
      test.notIn.map((value) => `${field} <> ${quote(value)}`),
      " and ",
    );
  if ("atLeast" in test) return `${field} >= ${literal(test.atLeast)}`;
  if ("atMost" in test) return `${field} <= ${literal(test.atMost)}`;
  if ("present" in test) return test.present ? `${field} is not null` : `${field} is null`;
  if ("notAfter" in test) return notAfterSql(name, test.notAfter, shape, monthEnd);
  return `(${field} is not null and (${notAfterSql(name, test.after, shape, monthEnd)}) = 0)`;
}

function literal(value: string | number): string {
  if (typeof value === "string") return quote(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number to compare with`);
  return String(value);
}

/** A deadline that names only a day runs to the end of that day, so both sides are cut to the deadline's length. */
function notAfterSql(name: string, limit: Instant, shape: ScanShape, monthEnd: string | null): string {
  const field = shape.field(name);
  if (typeof limit === "string") {
    const other = shape.field(limit);
    if (shape.isDay(name) && shape.isDay(limit)) return `${field} <= ${other}`;
    return `(${field} <= ${other} or substr(${field}, 1, length(${other})) <= ${other})`;
  }
  if ("plusDays" in limit) {
    const lastDay = `date(${shape.field(limit.field)}, '+${limit.plusDays} days')`;
    return `(${field} is not null and substr(${field}, 1, 10) <= ${lastDay})`;
  }
  if (!monthEnd) throw new RangeError("a month end is known to a stock alone");
  return `(${shape.monthOf(name)} <= ${monthEnd})`;
}
