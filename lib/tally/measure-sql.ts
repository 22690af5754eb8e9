import type { Condition } from "@/lib/core/scheme/condition";
import type { Measure } from "@/lib/core/scheme/tally-part";
import { conditionSql } from "./condition-sql";
import type { ScanShape } from "./ledger-columns";
import type { TallyColumn } from "./plan";

interface Scan {
  readonly shape: ScanShape;
  /** SQL of the month index a stock is counted at the end of. */
  readonly monthEnd: string | null;
}

/** SQL aggregate of one count column over the rows of a branch and month; never null. */
export function columnSql(column: TallyColumn, scan: Scan): string {
  return aggregate(column.measure, column.population, scan);
}

function aggregate(measure: Measure, population: Condition | null, scan: Scan): string {
  if ("add" in measure) return measure.add.map((part) => aggregate(part, population, scan)).join(" + ");
  if ("rows" in measure) return `count(*)${filter([population, conditionOf(measure.rows)], scan)}`;
  if ("perRow" in measure) return `count(*)${filter([population], scan)} * ${Number(measure.perRow)}`;
  if ("filled" in measure) {
    const each = measure.filled.map((name) => `count(${scan.shape.field(name)})${filter([population], scan)}`);
    return each.join(" + ");
  }
  if ("sum" in measure) {
    const factor = measure.times ? ` * ${scan.shape.field(measure.times)}` : "";
    const where = filter([population, measure.where ?? null], scan);
    return `coalesce(sum(${scan.shape.field(measure.sum)}${factor})${where}, 0)`;
  }
  if ("everyRow" in measure) {
    const met = conditionOf(measure.everyRow);
    const test = met ? `(${conditionSql(met, scan.shape, scan.monthEnd)}) is true` : "1";
    return `coalesce(min(${test})${filter([population], scan)}, 0)`;
  }
  throw new RangeError(`a distinct count of ${measure.distinct} has one column per value`);
}

function conditionOf(rows: Condition | "all"): Condition | null {
  return rows === "all" ? null : rows;
}

function filter(conditions: readonly (Condition | null)[], scan: Scan): string {
  const tests = conditions.flatMap((condition) =>
    condition ? [conditionSql(condition, scan.shape, scan.monthEnd)] : [],
  );
  return tests.length === 0 ? "" : ` filter (where ${tests.join(" and ")})`;
}
