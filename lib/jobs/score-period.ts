import { createHash } from "node:crypto";
import type { InStatement } from "@libsql/client";
import type { Db } from "@/db/client";
import type { RESULT_STATUSES } from "@/db/schema/results";
import {
  type Day,
  lastDayOf,
  monthIndexOf,
  type PeriodKey,
  periodOf,
  plusMonths,
  trailingMonths,
} from "@/lib/core/calendar/period";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import type { EvidenceKind } from "@/lib/core/weakness/evidence";
import { STANDING_PERIODS } from "@/lib/core/weakness/standing";
import { findSchemeFor, getScheme } from "@/lib/data/schemes/reads";
import { refreshCells } from "@/lib/tally/refresh-cells";
import { readPeriodInputs } from "./period-inputs";
import { type ScoredUnit, scoreOne } from "./score-units";
import { clearStatements, scoreStatements } from "./score-writes";

export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** No scheme is in effect for the period. */
export class NoSchemeError extends Error {
  override name = "NoSchemeError";
}
/** The period is published: its figures stand and are not recomputed. */
export class PublishedPeriodError extends Error {
  override name = "PublishedPeriodError";
}

export interface ScoredPeriod {
  readonly resultSetId: number;
  readonly revision: number;
  readonly units: number;
}

/**
 * Scores every branch of a period from counts brought up to the ledgers, and stores the result set. An unpublished set of the period is replaced under the
 * same id with the next revision.
 * @throws {NoSchemeError} {PublishedPeriodError}
 */
export async function scorePeriod(
  db: Db,
  args: { readonly period: PeriodKey; readonly status: ResultStatus; readonly dataCutoff: Day; readonly now: Date },
): Promise<ScoredPeriod> {
  const { period } = args;
  const scheme = await findSchemeFor(db, period);
  if (!scheme) throw new NoSchemeError(`no scheme is in effect for ${period}`);
  const existing = await findSet(db, period);
  if (existing?.status === "published" || existing?.status === "corrected") {
    throw new PublishedPeriodError(`${period} is published; its figures stand`);
  }
  await refreshCells(db, scheme.document, args.dataCutoff);
  const last = monthIndexOf(period);
  const asOf = earlier(args.dataCutoff, lastDayOf(last));
  const inputs = await readPeriodInputs(db, scheme.document, { last, asOf });
  const history = await readHistory(db, period);
  const units = inputs.map((one) => scoreOne(scheme.document, one, history(one.unit.lineage)));
  const resultSetId = existing?.id ?? (await nextId(db));
  const revision = (existing?.revision ?? 0) + 1;
  await db.$client.batch(
    [
      ...clearStatements(resultSetId, null),
      {
        sql: `insert into result_sets (id, period, scheme_version_id, status, data_cutoff, engine_version, inputs_hash, revision, made_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (id) do update set scheme_version_id = excluded.scheme_version_id, status = excluded.status,
            data_cutoff = excluded.data_cutoff, engine_version = excluded.engine_version,
            inputs_hash = excluded.inputs_hash, revision = excluded.revision, made_at = excluded.made_at`,
        args: [
          resultSetId,
          period,
          scheme.id,
          args.status,
          asOf,
          ENGINE_VERSION,
          hashOfSet(units.map((unit) => unit.hash)),
          revision,
          args.now.toISOString(),
        ],
      },
      ...scoreStatements(resultSetId, units),
    ],
    "write",
  );
  return { resultSetId, revision, units: units.length };
}

/**
 * Scores some branches of an unpublished result set anew, after rows of theirs changed; the others keep their figures.
 * @returns the new revision
 */
export async function rescoreUnits(
  db: Db,
  args: { readonly resultSetId: number; readonly unitIds: readonly number[]; readonly now: Date },
): Promise<{ readonly revision: number }> {
  const set = await getSet(db, args.resultSetId);
  if (set.status === "published" || set.status === "corrected") {
    throw new PublishedPeriodError(`${set.period} is published; its figures stand`);
  }
  const document = await getScheme(db, set.schemeVersionId);
  const last = monthIndexOf(set.period);
  const inputs = await readPeriodInputs(db, document, { last, asOf: set.dataCutoff, unitIds: args.unitIds });
  const history = await readHistory(db, set.period);
  const units = inputs.map((one) => scoreOne(document, one, history(one.unit.lineage)));
  const revision = set.revision + 1;
  await db.$client.batch(
    [
      ...clearStatements(set.id, args.unitIds),
      ...scoreStatements(set.id, units),
      {
        sql: "update result_sets set inputs_hash = ?, revision = ?, made_at = ? where id = ?",
        args: [await hashAfter(db, set.id, units), revision, args.now.toISOString(), set.id],
      },
    ] satisfies InStatement[],
    "write",
  );
  return { revision };
}

/** SHA-256 over the units' hashes in order of unit id. */
function hashOfSet(unitHashes: readonly string[]): string {
  return createHash("sha256").update(unitHashes.join("\n")).digest("hex");
}

async function hashAfter(db: Db, resultSetId: number, changed: readonly ScoredUnit[]): Promise<string> {
  const found = await db.$client.execute({
    sql: "select unit_id, inputs_hash from unit_results where result_set_id = ?",
    args: [resultSetId],
  });
  const hashes = new Map(found.rows.map((row) => [Number(row.unit_id), String(row.inputs_hash)]));
  for (const unit of changed) hashes.set(unit.id, unit.hash);
  return hashOfSet([...hashes].sort(([a], [b]) => a - b).map(([, hash]) => hash));
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

interface StoredSet {
  readonly id: number;
  readonly period: PeriodKey;
  readonly schemeVersionId: number;
  readonly status: ResultStatus;
  readonly dataCutoff: Day;
  readonly revision: number;
}

const SET_COLUMNS = "id, period, scheme_version_id, status, data_cutoff, revision";

async function findSet(db: Db, period: PeriodKey): Promise<StoredSet | null> {
  const found = await db.$client.execute({
    sql: `select ${SET_COLUMNS} from result_sets where period = ? order by id desc limit 1`,
    args: [period],
  });
  return found.rows[0] ? storedSet(found.rows[0]) : null;
}

async function getSet(db: Db, id: number): Promise<StoredSet> {
  const found = await db.$client.execute({ sql: `select ${SET_COLUMNS} from result_sets where id = ?`, args: [id] });
  if (!found.rows[0]) throw new RangeError(`no result set ${id}`);
  return storedSet(found.rows[0]);
}

function storedSet(row: Record<string, unknown>): StoredSet {
  return {
    id: Number(row.id),
    period: String(row.period) as PeriodKey,
    schemeVersionId: Number(row.scheme_version_id),
    status: String(row.status) as ResultStatus,
    dataCutoff: String(row.data_cutoff) as Day,
    revision: Number(row.revision),
  };
}

async function nextId(db: Db): Promise<number> {
  const found = await db.$client.execute("select coalesce(max(id), 0) + 1 next from result_sets");
  return Number(found.rows[0]?.next);
}

type FoundKinds = readonly { readonly kind: EvidenceKind }[];

/** Kinds of evidence found for a unit, or those it carries on, in the periods before that still count; oldest first. */
async function readHistory(db: Db, period: PeriodKey): Promise<(lineage: readonly number[]) => (FoundKinds | null)[]> {
  const month = monthIndexOf(period);
  const before = trailingMonths(plusMonths(month, -1), STANDING_PERIODS - 1).map(periodOf);
  const sets = await Promise.all(before.map((earlierPeriod) => findSet(db, earlierPeriod)));
  const read = await Promise.all(sets.map((set) => (set ? readKinds(db, set.id) : null)));
  return (lineage) =>
    read.map((kinds) => {
      const known = lineage.flatMap((id) => kinds?.get(id) ?? []);
      return lineage.some((id) => kinds?.has(id)) ? known : null;
    });
}

async function readKinds(db: Db, resultSetId: number): Promise<ReadonlyMap<number, FoundKinds>> {
  const found = await db.$client.execute({
    sql: `select u.unit_id, e.kind from unit_results u
      left join evidence e on e.result_set_id = u.result_set_id and e.unit_id = u.unit_id
      where u.result_set_id = ? order by u.unit_id, e.ordinal`,
    args: [resultSetId],
  });
  const kinds = new Map<number, { kind: EvidenceKind }[]>();
  for (const row of found.rows) {
    const known = kinds.get(Number(row.unit_id)) ?? [];
    if (row.kind !== null) known.push({ kind: String(row.kind) as EvidenceKind });
    kinds.set(Number(row.unit_id), known);
  }
  return kinds;
}
