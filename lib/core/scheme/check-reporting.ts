import { LEDGERS } from "../ledgers/definitions";
import type { SchemeDocument } from "./scheme";
import type { SchemeFault } from "./scheme-fault";

/** Whether each reporting rule dates its ledger by one of its date fields. */
export function checkReporting(scheme: SchemeDocument): SchemeFault[] {
  return scheme.reporting.flatMap(({ ledger, countedOn }): SchemeFault[] => {
    const field = LEDGERS[ledger].fields.find(({ name }) => name === countedOn);
    if (field && ["day", "datetime", "month"].includes(field.type)) return [];
    const detail = `${ledger} has no date field "${countedOn}"`;
    return [{ fault: "field_unknown", place: `reporting.${ledger}`, detail }];
  });
}
