import type { Mapping } from "@/lib/contracts/mapping";
import type { FieldSource } from "@/lib/contracts/mapping-fields";
import { plusCalendarDays } from "@/lib/core/calendar/days";
import { plusWorkingDays } from "@/lib/core/calendar/working-days";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerField } from "@/lib/core/ledgers/ledger";
import type { FindUnit } from "./find-unit";
import { readValue } from "./read-value";
import type { Fault } from "./reject-reason";

/** Cells of one row by column name, without the blanks around them; a blank cell is "". */
export type Cells = (column: string) => string;

export interface ReadFields {
  /** Ledger field → value; null where the source says nothing. */
  readonly values: Readonly<Record<string, string | number | null>>;
  readonly faults: readonly Fault[];
  /** Fields that hold something unreadable: null above, but not absent. */
  readonly unread: ReadonlySet<string>;
}

const NUMBER = /^\d{1,9}(\.\d+)?$/;

/** A reader of the ledger fields of a row, all of its faults at once. */
export function fieldReader(mapping: Mapping, findUnit: FindUnit): (cells: Cells) => ReadFields {
  const sources = LEDGERS[mapping.ledger].fields.flatMap((field) => {
    const source = mapping.fields[field.name];
    return source ? [{ field, source }] : [];
  });
  // A stated standard counts from another field, so it is read when that one is known.
  const ordered = [
    ...sources.filter((s) => !("standard" in s.source)),
    ...sources.filter((s) => "standard" in s.source),
  ];

  return (cells) => {
    const values: Record<string, string | number | null> = {};
    const faults: Fault[] = [];
    const unread = new Set<string>();
    for (const { field, source } of ordered) {
      const read = readSource(field, source, cells, values);
      values[field.name] = "fault" in read ? null : read.value;
      if ("fault" in read) {
        faults.push(read.fault);
        unread.add(field.name);
      }
    }
    return { values: withSameExactness(values), faults, unread };
  };

  type Read = { readonly value: string | number | null } | { readonly fault: Fault };

  function readSource(field: LedgerField, source: FieldSource, cells: Cells, values: ReadFields["values"]): Read {
    if ("constant" in source) return { value: source.constant };
    if ("countOf" in source) return count(mapping.columnSets[source.countOf] ?? [], source.atMost, cells);
    if ("standard" in source) return due(source.standard, values, mapping);
    const text = cells(source.column);
    if (text === "") return { value: null };
    const read = readValue(text, field, source);
    if ("reason" in read) {
      const shown = read.reason === "personal_data" ? null : text;
      return { fault: { column: source.column, value: shown, reason: read.reason } };
    }
    if (field.type !== "unit" || read.value === null) return read;
    const found = findUnit(String(read.value));
    if ("reason" in found) return { fault: { column: source.column, value: text, reason: found.reason } };
    return { value: found.unit.id };
  }

  function count(columns: readonly string[], atMost: number | undefined, cells: Cells): Read {
    let counted = 0;
    for (const column of columns) {
      const text = cells(column);
      if (text === "") continue;
      if (!NUMBER.test(text)) return { fault: { column, value: text, reason: "number_unreadable" } };
      if (atMost === undefined || Number(text) <= atMost) counted++;
    }
    return { value: counted };
  }
}

type Standard = Extract<FieldSource, { standard: unknown }>["standard"];

/** The last day to settle a case by; nothing where it is not known from when to count. */
function due({ after, days, counting }: Standard, values: ReadFields["values"], mapping: Mapping) {
  const from = values[after];
  if (typeof from !== "string") return { value: null };
  if (counting === "calendar") return { value: plusCalendarDays(from, days) };
  try {
    return { value: plusWorkingDays(from, days) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const base = mapping.fields[after];
    const column = base && "column" in base ? base.column : null;
    return { fault: { column, value: from, reason: "calendar_unknown" } as const };
  }
}

/**
 * The table orders receipt and resolution as text. Where a source times one to the second and the other to the day,
 * a case settled on the day it came in would stand the wrong way round, so that day is kept for both.
 */
function withSameExactness(values: ReadFields["values"]): ReadFields["values"] {
  const { received_at: received, resolved_at: resolved } = values;
  if (typeof received !== "string" || typeof resolved !== "string") return values;
  const sameDay = received.slice(0, 10) === resolved;
  return sameDay && received.length > resolved.length ? { ...values, received_at: resolved } : values;
}
