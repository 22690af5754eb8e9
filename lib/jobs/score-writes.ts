import type { InStatement } from "@libsql/client";
import type { ScoredUnit } from "./score-units";

/** Rows that travel in one JSON parameter. */
const CHUNK = 20_000;

/** Statements that store the figures of some units of one result set. Rows go in as JSON: one statement, thousands of rows. */
export function scoreStatements(resultSetId: number, units: readonly ScoredUnit[]): InStatement[] {
  const nodes = units[0] ? [...units[0].scores.keys()] : [];
  // Ordered as the table is: by node, then unit.
  const scores = nodes.flatMap((node) => units.map((unit) => scoreRow(node, unit)));
  const results = units.map((unit) => [
    unit.id,
    unit.kind,
    unit.parentId,
    unit.monthsReported,
    unit.monthsOwed,
    unit.hash,
    unit.standing,
    unit.unrankedReasons.length > 0 ? JSON.stringify(unit.unrankedReasons) : null,
  ]);
  const evidence = units.flatMap((unit) =>
    unit.evidence.map((item, ordinal) => [unit.id, ordinal, item.kind, JSON.stringify(item)]),
  );
  return [
    ...insertRows(SCORE_COLUMNS, "scores", resultSetId, scores),
    ...insertRows(RESULT_COLUMNS, "unit_results", resultSetId, results),
    ...insertRows(["unit_id", "ordinal", "kind", "detail"], "evidence", resultSetId, evidence),
  ];
}

/** Statements that take the figures of some units, or of all, out of a result set. */
export function clearStatements(resultSetId: number, unitIds: readonly number[] | null): InStatement[] {
  return ["scores", "unit_results", "evidence"].map((table) =>
    unitIds
      ? {
          sql: `delete from ${table} where result_set_id = ?
            and unit_id in (select value from json_each(?))`,
          args: [resultSetId, JSON.stringify(unitIds)],
        }
      : { sql: `delete from ${table} where result_set_id = ?`, args: [resultSetId] },
  );
}

const RESULT_COLUMNS = [
  "unit_id",
  "kind",
  "parent_id",
  "months_reported",
  "months_owed",
  "inputs_hash",
  "standing",
  "unranked_reasons",
];

const SCORE_COLUMNS = [
  "node",
  "unit_id",
  "x",
  "n",
  "value",
  "value_low",
  "value_high",
  "score",
  "low",
  "high",
  "available",
  "absence",
  "provisional",
];

type Cell = string | number | null;

function scoreRow(node: string, unit: ScoredUnit): Cell[] {
  const score = unit.scores.get(node);
  if (!score) throw new RangeError(`unit ${unit.id} has no ${node}`);
  const measured = unit.measurements.get(node);
  return [
    node,
    unit.id,
    measured?.x ?? null,
    measured?.n ?? null,
    measured?.value ?? null,
    measured?.low ?? null,
    measured?.high ?? null,
    score.score,
    score.low,
    score.high,
    score.available,
    score.absence ?? measured?.absence ?? null,
    measured?.provisional ? 1 : 0,
  ];
}

function insertRows(
  columns: readonly string[],
  table: string,
  resultSetId: number,
  rows: readonly (readonly Cell[])[],
): InStatement[] {
  const values = columns.map((_, i) => `value ->> ${i}`).join(", ");
  const statements: InStatement[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    statements.push({
      sql: `insert into ${table} (result_set_id, ${columns.join(", ")}) select ?, ${values} from json_each(?)`,
      args: [resultSetId, JSON.stringify(rows.slice(start, start + CHUNK))],
    });
  }
  return statements;
}
