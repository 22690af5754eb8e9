import type { Mapping } from "@/lib/contracts/mapping";
import type { GroupRule } from "@/lib/contracts/mapping-rules";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";
import type { UnitIdentity } from "@/lib/data/units/reads";
import { type ImportPlan, Outcomes, type PlannedEntry, type Planner, REPEATED } from "./import-plan";
import { judgeEntry } from "./judge-entry";
import { asFault, type JudgedRow } from "./judge-rows";
import type { Fault } from "./reject-reason";

interface Group {
  lines: number[];
  /** Rows as they stand in the file, to tell a repeated row from another part. */
  readonly rows: Set<string>;
  /** The parts put together so far; null once one of them cannot be taken. */
  entry: LedgerEntry | null;
  readonly unit: UnitIdentity | null;
}

/**
 * Plans a file in which several rows are parts of one entry: the parties of a primary, of one precinct and day.
 * Whatever is wrong with one part is wrong with the whole, since a sum without it would be too small.
 */
export class GroupedRowPlanner implements Planner {
  private readonly groups = new Map<string, Group>();
  private readonly outcomes = new Outcomes();

  constructor(
    private readonly mapping: Mapping,
    private readonly rule: GroupRule,
    private readonly asOf: Day,
  ) {}

  add(row: JudgedRow): void {
    this.outcomes.read();
    const { verdict, key, line } = row;
    if (verdict.kind === "skipped") this.outcomes.skip(verdict.rule);
    else if (verdict.kind === "rejected") {
      this.outcomes.reject(line, verdict.faults);
      if (key !== null) this.spoil(key);
    } else this.take(row, verdict.entry, verdict.unit);
  }

  /** Entries to write; to be read when all rows were added and the plan was closed. */
  *entries(): Generator<PlannedEntry> {
    for (const { entry, lines } of this.groups.values()) if (entry) yield { entry, lines };
  }

  close(): ImportPlan {
    for (const group of this.groups.values()) {
      if (group.entry === null) continue;
      const { values } = group.entry;
      const faults = judgeEntry(this.mapping.ledger, values, group.unit, this.asOf);
      if (faults.length === 0) continue;
      const shown = faults.map((fault) => ({
        ...asFault(fault, this.mapping, () => "", values),
        value: this.shownSums(values),
      }));
      for (const line of group.lines) this.outcomes.reject(line, shown);
      group.entry = null;
    }
    return this.outcomes.plan();
  }

  private take(row: JudgedRow, entry: LedgerEntry, unit: UnitIdentity): void {
    const group = this.groups.get(entry.rowKey);
    const asItStands = row.record.cells.join("\u001F");
    if (!group) {
      this.groups.set(entry.rowKey, { lines: [row.line], rows: new Set([asItStands]), entry, unit });
    } else if (group.entry === null) {
      this.outcomes.reject(row.line, [this.partRejected(entry.rowKey)]);
    } else if (group.rows.has(asItStands)) {
      this.outcomes.skip(REPEATED);
    } else {
      const differing = this.differingField(group.entry, entry);
      group.lines.push(row.line);
      group.rows.add(asItStands);
      if (differing === null) group.entry = this.added(group.entry, entry);
      else {
        for (const line of group.lines) this.outcomes.reject(line, [this.differs(differing, entry.rowKey)]);
        group.lines = [];
        group.entry = null;
      }
    }
  }

  private spoil(key: string): void {
    const group = this.groups.get(key);
    if (!group) this.groups.set(key, { lines: [], rows: new Set(), entry: null, unit: null });
    else if (group.entry !== null) {
      for (const line of group.lines) this.outcomes.reject(line, [this.partRejected(key)]);
      group.lines = [];
      group.entry = null;
    }
  }

  private added(sum: LedgerEntry, part: LedgerEntry): LedgerEntry {
    const values = { ...sum.values };
    for (const field of this.rule.sum) values[field] = Number(values[field] ?? 0) + Number(part.values[field] ?? 0);
    return { ...sum, values };
  }

  /** The field in which a part contradicts the others; null when it does not. */
  private differingField(sum: LedgerEntry, part: LedgerEntry): string | null {
    if (sum.unitId !== part.unitId) return this.mapping.unit.column;
    const fields = Object.keys(sum.values).filter((field) => !this.rule.sum.includes(field));
    return fields.find((field) => sum.values[field] !== part.values[field]) ?? null;
  }

  private partRejected(key: string): Fault {
    return { ...this.place(key), reason: "group_part_rejected" };
  }

  private differs(field: string, key: string): Fault {
    const source = this.mapping.fields[field];
    const column = source && "column" in source ? source.column : field;
    return { column, value: this.place(key).value, reason: "group_differs" };
  }

  private place(key: string) {
    const { columns, prefix } = this.mapping.key;
    return { column: columns.join(" + "), value: key.slice(prefix.length + 1) };
  }

  private shownSums(values: LedgerEntry["values"]): string {
    return [...this.rule.sum, ...this.rule.same].map((field) => `${field}: ${values[field] ?? ""}`).join(", ");
  }
}
