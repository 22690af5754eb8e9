import "server-only";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Executor } from "./executor";
import type { TouchedMonths } from "./touched-months";

/** Cells per statement: one text parameter of some hundred kilobytes. */
const CHUNK = 10_000;

/** Collects which cells (ledger, unit, month) changed rows could move, however many rows touch the same cell. */
export class TouchedCells {
  /** Ledger → unit → month → by how much more (or fewer) ranges cover it than cover the month before. */
  private readonly steps = new Map<LedgerId, Map<number, Map<number, number>>>();

  add(unitId: number, { ledger, from, to }: TouchedMonths): void {
    const units = this.steps.get(ledger) ?? new Map<number, Map<number, number>>();
    const months = units.get(unitId) ?? new Map<number, number>();
    this.steps.set(ledger, units);
    units.set(unitId, months);
    months.set(from, (months.get(from) ?? 0) + 1);
    months.set(to + 1, (months.get(to + 1) ?? 0) - 1);
  }

  /** Every touched cell once. */
  *cells(): Generator<readonly [ledger: LedgerId, unitId: number, month: number]> {
    for (const [ledger, units] of this.steps) {
      for (const [unitId, steps] of units) {
        let covering = 0;
        let previous = 0;
        for (const [month, step] of [...steps].sort(([a], [b]) => a - b)) {
          if (covering > 0) for (let m = previous; m < month; m++) yield [ledger, unitId, m];
          covering += step;
          previous = month;
        }
      }
    }
  }
}

/** Notes cells to be counted anew at the next refresh; one noted already stays noted. */
export async function recordStaleCells(db: Executor, touched: TouchedCells): Promise<void> {
  let chunk: (readonly [LedgerId, number, number])[] = [];
  for (const cell of touched.cells()) {
    if (chunk.push(cell) === CHUNK) {
      await insert(db, chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) await insert(db, chunk);
}

async function insert(db: Executor, cells: readonly (readonly [LedgerId, number, number])[]): Promise<void> {
  await db.execute({
    sql: `insert or ignore into stale_cells (ledger, unit_id, month)
          select value ->> 0, value ->> 1, value ->> 2 from json_each(?)`,
    args: [JSON.stringify(cells)],
  });
}
