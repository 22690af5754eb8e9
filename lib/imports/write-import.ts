import type { Transaction } from "@libsql/client";
import type { Db } from "@/db/client";
import type { Mapping } from "@/lib/contracts/mapping";
import type { Day } from "@/lib/core/calendar/period";
import { type EntryOutcome, recordEntries } from "@/lib/data/ledgers/writes";
import type { Scope } from "@/lib/data/scope";
import type { PlannedEntry } from "./import-plan";
import type { ImportReport, RowCounts } from "./import-report";
import type { PreparedImport } from "./prepare-import";
import type { Rejection } from "./reject-reason";

export interface WriteArgs {
  readonly mapping: Mapping;
  readonly fileName: string;
  readonly asOf: Day;
  readonly now: Date;
  /** Keep nothing if any row is rejected. */
  readonly strict: boolean;
  /** Keep nothing in any case. */
  readonly trial: boolean;
}

/** What became of the rows, and the batch they stand under; null when nothing was kept. */
export type Written = Pick<ImportReport, "batchId" | "rows" | "entries" | "rejections">;

/** Entries handed over at a time. */
const CHUNK = 4_000;

/** Writes what can stand of a prepared file in one transaction: all of it, or nothing. */
export async function writeImport(db: Db, scope: Scope, prepared: PreparedImport, args: WriteArgs): Promise<Written> {
  const tx = await db.$client.transaction("write");
  try {
    const batchId = await openBatch(tx, scope, prepared, args);
    const tally = new Tally(prepared);
    for await (const chunk of inChunks(prepared.entries())) {
      const outcomes = await recordEntries(
        tx,
        scope,
        args.mapping.ledger,
        chunk.map(({ entry }) => entry),
        { id: batchId, asOf: args.asOf },
      );
      chunk.forEach((planned, i) => {
        tally.add(planned, outcomes[i] ?? "unchanged", args.mapping);
      });
    }
    const result = tally.result();
    if (args.trial || (args.strict && result.rows.rejected > 0)) {
      await tx.rollback();
      return { batchId: null, ...result };
    }
    await recordRejections(tx, batchId, result.rejections);
    await closeBatch(tx, batchId, result.rows);
    await tx.commit();
    return { batchId, ...result };
  } finally {
    tx.close();
  }
}

/** Rows by outcome, the plan's own rejections and skipped rows included. */
class Tally {
  private readonly rows: Record<EntryOutcome, number> = { new: 0, changed: 0, unchanged: 0, place_taken: 0 };
  private readonly entries: Record<EntryOutcome, number> = { new: 0, changed: 0, unchanged: 0, place_taken: 0 };
  private readonly taken: Rejection[] = [];

  constructor(private readonly prepared: PreparedImport) {}

  add({ entry, lines }: PlannedEntry, outcome: EntryOutcome, { key }: Mapping): void {
    this.rows[outcome] += lines.length;
    this.entries[outcome]++;
    if (outcome !== "place_taken") return;
    const value = entry.rowKey.slice(key.prefix.length + 1);
    for (const line of lines) this.taken.push({ line, column: key.columns.join(" + "), value, reason: outcome });
  }

  result(): Omit<Written, "batchId"> {
    const { plan } = this.prepared;
    const { place_taken, ...rows } = this.rows;
    const skipped = [...plan.skipped.values()].reduce((sum, count) => sum + count, 0);
    return {
      rows: { read: plan.rowsRead, ...rows, rejected: plan.rowsRejected + place_taken, skipped },
      entries: { new: this.entries.new, changed: this.entries.changed, unchanged: this.entries.unchanged },
      rejections: [...plan.rejections, ...this.taken].sort((a, b) => a.line - b.line),
    };
  }
}

async function* inChunks(entries: AsyncIterable<PlannedEntry>): AsyncGenerator<PlannedEntry[]> {
  let chunk: PlannedEntry[] = [];
  for await (const entry of entries) {
    if (chunk.push(entry) === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

async function openBatch(tx: Transaction, scope: Scope, prepared: PreparedImport, args: WriteArgs): Promise<number> {
  const inserted = await tx.execute({
    sql: `insert into import_batches (ledger, file_name, file_hash, mapping_id, started_at, account_id,
            rows_read, rows_new, rows_changed, rows_unchanged, rows_rejected, rows_skipped)
          values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0) returning id`,
    args: [
      args.mapping.ledger,
      args.fileName,
      prepared.fileHash,
      args.mapping.id,
      args.now.toISOString(),
      scope.accountId,
    ],
  });
  return Number(inserted.rows[0]?.id);
}

async function closeBatch(tx: Transaction, batchId: number, rows: RowCounts): Promise<void> {
  await tx.execute({
    sql: `update import_batches set rows_read = ?, rows_new = ?, rows_changed = ?, rows_unchanged = ?,
            rows_rejected = ?, rows_skipped = ? where id = ?`,
    args: [rows.read, rows.new, rows.changed, rows.unchanged, rows.rejected, rows.skipped, batchId],
  });
}

async function recordRejections(tx: Transaction, batchId: number, rejections: readonly Rejection[]): Promise<void> {
  for (let from = 0; from < rejections.length; from += CHUNK) {
    const rows = rejections.slice(from, from + CHUNK).map((r) => [r.line, r.column, r.value, r.reason]);
    await tx.execute({
      sql: `insert into import_rejections (batch_id, line, "column", value, reason)
            select ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
      args: [batchId, JSON.stringify(rows)],
    });
  }
}
