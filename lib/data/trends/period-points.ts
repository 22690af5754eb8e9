import "server-only";
import type { Db } from "@/db/client";
import type { TrendPoint } from "@/lib/contracts/trend";
import { median } from "@/lib/core/stats/median";
import type { ResultSet } from "@/lib/data/results/reads";
import type { Scope } from "@/lib/data/scope";
import { gapPoint } from "./month-points";
import { listNodeFigures, type NodeFigureRow } from "./reads";
import type { ResolvedSubject } from "./subjects";

/** Which figure of a node a point shows: its points, or the measured value over the window. */
export type FigureChoice = "score" | "value";

/** One point per period for each subject: a branch's own figure, or the middle of its branches' figures. */
export async function periodPoints(
  db: Db,
  scope: Scope,
  args: {
    readonly subjects: readonly ResolvedSubject[];
    /** In order of time. */
    readonly periods: readonly { readonly period: string; readonly set: ResultSet | null }[];
    readonly node: string;
    readonly figure: FigureChoice;
  },
): Promise<TrendPoint[][]> {
  const unitIds = [...new Set(args.subjects.flatMap(({ lineages }) => lineages.map(({ unitId }) => unitId)))];
  const read = await Promise.all(
    args.periods.map(async ({ period, set }) => {
      const rows = set ? await listNodeFigures(db, scope, { resultSetId: set.id, node: args.node, unitIds }) : [];
      return { period, rows: new Map(rows.map((row) => [row.unitId, row])) };
    }),
  );
  return args.subjects.map((subject) =>
    read.map(({ period, rows }) => {
      if (!subject.branch) return middlePoint(period, subject, rows, args.figure);
      const row = rows.get(subject.branch.id);
      return row ? ownPoint(period, row, args.figure) : gapPoint(period, "no_result");
    }),
  );
}

function ownPoint(period: string, row: NodeFigureRow, choice: FigureChoice): TrendPoint {
  const [value, low, high] =
    choice === "score" ? [row.score, row.low, row.high] : [row.value, row.valueLow, row.valueHigh];
  if (value === null) return gapPoint(period, row.absence ?? "no_result");
  return { period, value, low, high, x: row.x, n: row.n, gap: null };
}

function middlePoint(
  period: string,
  subject: ResolvedSubject,
  rows: ReadonlyMap<number, NodeFigureRow>,
  choice: FigureChoice,
): TrendPoint {
  const figures = subject.lineages.flatMap(({ unitId }) => rows.get(unitId)?.[choice] ?? []);
  const middle = median(figures);
  if (middle === null) return gapPoint(period, "no_result");
  return { period, value: middle, low: null, high: null, x: null, n: figures.length, gap: null };
}
