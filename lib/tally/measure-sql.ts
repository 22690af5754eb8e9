import type { Condition } from "@/lib/core/scheme/condition";
import type { Measure } from "@/lib/core/scheme/tally-part";
import { conditionSql } from "./condition-sql";
import type { ScanShape } from "./ledger-columns";

interface Scan {
  readonly shape: ScanShape;
  /** SQL of the month index a stock is counted at the end of. */
  readonly monthEnd: string | null;
}

/** SQL aggregate of one measure over the rows of a branch and month; never null. */
export function measureSql(measure: Measure, scan: Scan): string {
  if ("add" in measure) return measure.add.map((part) => measureSql(part, scan)).join(" + ");
  if ("rows" in measure) return `count(*)${filter(conditionOf(measure.rows), scan)}`;
  if ("perRow" in measure) return `count(*) * ${Number(measure.perRow)}`;
  if ("filled" in measure) return measure.filled.map((name) => `count(${scan.shape.field(name)})`).join(" + ");
  if ("sum" in measure) {
    const factor = measure.times ? ` * ${scan.shape.field(measure.times)}` : "";
    return `coalesce(sum(${scan.shape.field(measure.sum)}${factor})${filter(measure.where ?? null, scan)}, 0)`;
  }
  if ("everyRow" in measure) {
    const met = conditionOf(measure.everyRow);
    return met ? `min((${conditionSql(met, scan.shape, scan.monthEnd)}) is true)` : "1";
  }
  throw new RangeError(`a distinct count of ${measure.distinct} has one column per value`);
}

function conditionOf(rows: Condition | "all"): Condition | null {
  return rows === "all" ? null : rows;
}

function filter(condition: Condition | null, scan: Scan): string {
  return condition ? ` filter (where ${conditionSql(condition, scan.shape, scan.monthEnd)})` : "";
}
