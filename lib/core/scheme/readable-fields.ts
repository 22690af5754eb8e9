import { LEDGERS } from "../ledgers/definitions";
import type { LedgerField, LedgerId } from "../ledgers/ledger";

/** What a tally part may do with a field: compare it in time, add it, match it against a closed list, or match any text. */
export type FieldUse = "time" | "number" | "choice" | "text";

export interface ReadableField {
  readonly use: FieldUse;
  /** Closed list of a choice; null where any value may stand. */
  readonly values: readonly string[] | null;
}

/** What is owed is generated, so its rows have fields of their own. */
const OBLIGATION_FIELDS: Readonly<Record<string, FieldUse>> = {
  duty_type: "choice",
  window_from: "time",
  due_on: "time",
  done_on: "time",
  exempt_reason: "text",
};

/**
 * The fields a tally part may read of a ledger, by name.
 * @param dutyTypes ids of the scheme's duty types: the values of `duty_type`
 */
export function readableFields(ledger: LedgerId, dutyTypes: readonly string[]): ReadonlyMap<string, ReadableField> {
  if (ledger === "duties") {
    return new Map(
      Object.entries(OBLIGATION_FIELDS).map(([name, use]) => [
        name,
        { use, values: name === "duty_type" ? dutyTypes : null },
      ]),
    );
  }
  return new Map(LEDGERS[ledger].fields.map((field) => [field.name, readable(field)]));
}

function readable({ type, values }: LedgerField): ReadableField {
  switch (type) {
    case "day":
    case "datetime":
    case "month":
      return { use: "time", values: null };
    case "count":
    case "amount":
    case "score":
      return { use: "number", values: null };
    case "choice":
      return { use: "choice", values: values ?? null };
    case "text":
    case "unit":
      return { use: "text", values: null };
  }
}
