import type { Mapping } from "@/lib/contracts/mapping";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";
import type { UnitIdentity } from "@/lib/data/units/reads";
import { unitFinder } from "./find-unit";
import type { Header } from "./header";
import { type EntryFault, judgeEntry } from "./judge-entry";
import type { FileRecord } from "./parse-records";
import { type Cells, fieldReader } from "./read-fields";
import type { Fault } from "./reject-reason";

/** A row of the file with what is to become of it. */
export interface JudgedRow {
  readonly line: number;
  /** The row as it stands in the file. */
  readonly record: FileRecord;
  /** Natural key of its entry; null where the row has none. */
  readonly key: string | null;
  readonly cells: Cells;
  /** What was read of it, also where it cannot be taken. */
  readonly values: LedgerEntry["values"];
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly kind: "taken"; readonly entry: LedgerEntry; readonly unit: UnitIdentity }
  | { readonly kind: "rejected"; readonly faults: readonly Fault[] }
  /** Out of the scope of this import, by a rule of the mapping. */
  | { readonly kind: "skipped"; readonly rule: string };

export interface JudgeContext {
  readonly units: readonly UnitIdentity[];
  readonly asOf: Day;
}

const NOTHING: LedgerEntry["values"] = {};

/** A judge of the rows of one file: one row in, its verdict out, whatever came before. */
export function rowJudge(mapping: Mapping, header: Header, { units, asOf }: JudgeContext) {
  const findUnit = unitFinder(units, mapping.unit);
  const readFields = fieldReader(mapping, findUnit);
  const blanks = new Set(mapping.blanks);

  return (record: FileRecord): JudgedRow => {
    const { line } = record;
    const cells: Cells = (column) => {
      const text = (record.cells[header.positionOf(column)] ?? "").trim();
      return blanks.has(text) ? "" : text;
    };
    const row = (verdict: Verdict, key: string | null = null, values = NOTHING): JudgedRow => ({
      ...{ line, record, key, cells, values, verdict },
    });

    if (record.cells.length !== header.names.length) {
      const value = `${record.cells.length} / ${header.names.length}`;
      return row({ kind: "rejected", faults: [{ column: null, value, reason: "column_count" }] });
    }
    const skip = mapping.skip.find((rule) => rule.in.includes(cells(rule.column)));
    if (skip) return row({ kind: "skipped", rule: skip.id });

    const { key, faults: keyFaults } = readKey(mapping, cells);
    const found = readUnit(cells(mapping.unit.column));
    const { values, faults: fieldFaults, unread } = readFields(cells);
    const unit = "unit" in found ? found.unit : null;
    const impossible = judgeEntry(mapping.ledger, values, unit, asOf)
      .filter(({ field, other }) => !unread.has(field) && !unread.has(other ?? ""))
      .map((fault) => asFault(fault, mapping, cells, values));
    const faults = once([...keyFaults, ...("fault" in found ? [found.fault] : []), ...fieldFaults, ...impossible]);
    if (unit === null || key === null || faults.length > 0) return row({ kind: "rejected", faults }, key, values);
    const entry: LedgerEntry = { rowKey: key, unitId: unit.id, sourceRow: line, values };
    return row({ kind: "taken", entry, unit }, key, values);
  };

  function readUnit(text: string): { unit: UnitIdentity } | { fault: Fault } {
    const { column } = mapping.unit;
    if (text === "") return { fault: { column, value: "", reason: "unit_blank" } };
    const found = findUnit(text);
    return "unit" in found ? found : { fault: { column, value: text, reason: found.reason } };
  }
}

/** Two fields may be read from one column: what is wrong with it is said once. */
function once(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ column, reason }) => {
    const place = `${column}: ${reason}`;
    return !seen.has(place) && seen.add(place);
  });
}

function readKey({ key }: Mapping, cells: Cells): { key: string | null; faults: Fault[] } {
  const parts = key.columns.map(cells);
  const faults = key.columns
    .filter((_, i) => parts[i] === "")
    .map((column): Fault => ({ column, value: "", reason: "key_blank" }));
  return { key: faults.length > 0 ? null : `${key.prefix}:${parts.join("|")}`, faults };
}

/** A fault of an entry in the words of the file: the column it came from and what stands there. */
export function asFault(fault: EntryFault, mapping: Mapping, cells: Cells, values: LedgerEntry["values"]): Fault {
  const place = (field: string) => {
    const source = mapping.fields[field];
    if (source && "column" in source) return { column: source.column, text: cells(source.column) };
    return { column: field, text: String(values[field] ?? "") };
  };
  const { column, text } = place(fault.field);
  const other = fault.other === undefined ? null : place(fault.other);
  const value = other ? `${text} (${other.column}: ${other.text})` : text;
  return { column, value, reason: fault.reason };
}
