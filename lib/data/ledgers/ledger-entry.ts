import type { FieldType, LedgerDefinition, LedgerId } from "@/lib/core/ledgers/ledger";

/**
 * One row of a ledger, judged and ready to be stored.
 * `values` is keyed by field name of the ledger definition; a field left out or null is absent. Days and times are
 * text as the definition says; a field of type `unit` holds the row id of that unit.
 */
export interface LedgerEntry {
  readonly rowKey: string;
  readonly unitId: number;
  /** Line in the file it came from. */
  readonly sourceRow: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** Column that stores a ledger field. */
export function columnOf(field: { readonly name: string; readonly type: FieldType }): string {
  return field.type === "unit" ? `${field.name}_id` : field.name;
}

/** Columns of a ledger's table that hold its fields, in the order of the definition. */
export function fieldColumns(definition: LedgerDefinition): string[] {
  return definition.fields.map(columnOf);
}

/** Fields that, with the branch, may stand in one row only: the same duty of one window, the means of one month. */
export const PLACE_FIELDS: Readonly<Partial<Record<LedgerId, readonly string[]>>> = {
  duties: ["duty_type", "window_from"],
  resources: ["month"],
};
