import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import { recordDemoAccounts } from "@/lib/auth/demo-accounts";
import { periodOf } from "@/lib/core/calendar/period";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import { LEDGER_IDS, type LedgerId } from "@/lib/core/ledgers/ledger";
import type { Executor } from "@/lib/data/ledgers/executor";
import { columnOf } from "@/lib/data/ledgers/ledger-entry";
import { recordScheme } from "@/lib/data/schemes/writes";
import { recordUnits } from "@/lib/data/units/writes";
import { defaultScheme } from "../scheme/default-scheme";
import { type DemoCounty, generateCounty, USUAL_BRANCHES } from "./generate-county";
import { COUNTY_NAME } from "./names";
import { DEMO_VIEWERS } from "./planted-truth";
import type { BranchRows } from "./rows";
import { DATA_CUTOFF, FIRST_MONTH } from "./timeline";

/** How far loading has come. */
export interface DemoProgress {
  readonly branches: number;
  readonly of: number;
  readonly rows: number;
}

export interface DemoLoaded {
  readonly branches: number;
  readonly rows: Readonly<Record<LedgerId, number>>;
}

/** The database holds units already; the demo county is loaded into an empty one only. */
export class NotEmptyError extends Error {
  override name = "NotEmptyError";
}

/** Rows per statement: one text parameter of some hundred kilobytes. */
const CHUNK = 2_000;

/**
 * Loads the demo county into an empty database: the default scheme, units, all ledgers, the settings that say what it
 * is, and the demo accounts. Units, ledgers and settings all stand afterwards, or none. Tallies and results are not made here.
 * @param options.branches branches that exist at the end, 360 unless said
 * @throws {NotEmptyError} when there are units already
 */
export async function loadDemo(
  db: Db,
  options: {
    readonly branches?: number;
    readonly onProgress?: (progress: DemoProgress) => void;
    readonly now?: Date;
  } = {},
): Promise<DemoLoaded> {
  const known = await db.$client.execute("select 1 from units limit 1");
  if (known.rows.length > 0) throw new NotEmptyError("the database holds units already; the demo needs an empty one");
  const county = generateCounty({ branches: options.branches ?? USUAL_BRANCHES });
  const now = options.now ?? new Date();
  await recordScheme(db, defaultScheme, periodOf(FIRST_MONTH), now);
  const transaction = await db.$client.transaction("write");
  try {
    await recordUnits(transaction, county.tree);
    const rows = await insertLedgers(transaction, county, options.onProgress);
    await insertSettings(transaction);
    await transaction.commit();
    await recordDemoAccounts(db, DEMO_VIEWERS, now);
    return { branches: county.branches.length, rows };
  } finally {
    transaction.close();
  }
}

async function insertLedgers(
  db: Executor,
  county: DemoCounty,
  onProgress: ((progress: DemoProgress) => void) | undefined,
): Promise<Record<LedgerId, number>> {
  const ids = await unitIds(db);
  const batches = await insertBatches(db, county.branches.length);
  const writers = LEDGER_IDS.map((ledger) => new LedgerWriter(db, ledger, batches[ledger]));
  let done = 0;
  for (const { branch, rows } of county.rows()) {
    const unitId = idOf(ids, branch.code);
    for (const writer of writers) await writer.add(branch.code, unitId, rows, ids);
    done++;
    if (onProgress && (done % 20 === 0 || done === county.branches.length)) {
      onProgress({ branches: done, of: county.branches.length, rows: writers.reduce((sum, w) => sum + w.rows, 0) });
    }
  }
  for (const writer of writers) await writer.finish();
  return Object.fromEntries(writers.map(({ ledger, rows }) => [ledger, rows])) as Record<LedgerId, number>;
}

type Cell = string | number | null;

/** Collects rows of one ledger and inserts them by the thousand, in the order in which they come. */
class LedgerWriter {
  rows = 0;
  private pending: Cell[][] = [];
  private readonly fields: readonly { readonly name: string; readonly isUnit: boolean }[];
  private readonly sql: string;

  constructor(
    private readonly db: Executor,
    readonly ledger: LedgerId,
    private readonly batchId: number,
  ) {
    const { fields } = LEDGERS[ledger];
    this.fields = fields.map(({ name, type }) => ({ name, isUnit: type === "unit" }));
    const columns = ["unit_id", "row_key", "source_row", ...fields.map(columnOf)];
    this.sql = `insert into ${ledger} (batch_id, ${columns.join(", ")})
      select ?, ${columns.map((_, i) => `value ->> ${i}`).join(", ")} from json_each(?)`;
  }

  async add(code: string, unitId: number, { [this.ledger]: rows }: BranchRows, ids: ReadonlyMap<string, number>) {
    let number = 0;
    for (const row of rows) {
      const values = row as unknown as Readonly<Record<string, Cell>>;
      this.rows++;
      number++;
      const cells: Cell[] = [unitId, `${code}/${this.ledger}/${String(number).padStart(4, "0")}`, this.rows];
      for (const { name, isUnit } of this.fields) {
        const value = values[name] ?? null;
        cells.push(isUnit ? idOf(ids, String(value)) : value);
      }
      if (this.pending.push(cells) === CHUNK) await this.flush();
    }
  }

  /** Writes what is left, and into the batch how many rows it brought. */
  async finish(): Promise<void> {
    await this.flush();
    await this.db.execute({
      sql: "update import_batches set rows_read = ?, rows_new = ? where id = ?",
      args: [this.rows, this.rows, this.batchId],
    });
  }

  private async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    await this.db.execute({ sql: this.sql, args: [this.batchId, JSON.stringify(this.pending)] });
    this.pending = [];
  }
}

async function unitIds(db: Executor): Promise<ReadonlyMap<string, number>> {
  const found = await db.execute("select id, code from units");
  return new Map(found.rows.map((row) => [String(row.code), Number(row.id)]));
}

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`the demo tree has no unit ${code}`);
  return id;
}

/** One batch per ledger, so that every row says where it came from. */
async function insertBatches(db: Executor, branches: number): Promise<Record<LedgerId, number>> {
  const hash = createHash("sha256").update(`demo ${branches}`).digest("hex");
  const batches = LEDGER_IDS.map((ledger, i) => ({ ledger, id: i + 1 }));
  for (const { ledger, id } of batches) {
    await db.execute({
      sql: `insert into import_batches (id, ledger, file_name, file_hash, mapping_id, started_at, rows_read, rows_new,
              rows_changed, rows_unchanged, rows_rejected, rows_skipped)
            values (?, ?, ?, ?, 'demo', ?, 0, 0, 0, 0, 0, 0)`,
      args: [id, ledger, `示例数据:${LEDGERS[ledger].label.zh}`, hash, `${DATA_CUTOFF} 00:00:00`],
    });
  }
  return Object.fromEntries(batches.map(({ ledger, id }) => [ledger, id])) as Record<LedgerId, number>;
}

async function insertSettings(db: Executor): Promise<void> {
  const values = { county_name: COUNTY_NAME, demo: "true", data_cutoff: DATA_CUTOFF };
  await db.execute({
    sql: `insert into settings (key, value) select key, value from json_each(?)
          where true on conflict (key) do update set value = excluded.value`,
    args: [JSON.stringify(values)],
  });
}
