import { createHash } from "node:crypto";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";

/** A short text that is equal for two entries exactly when they say the same (but for a chance below 2⁻⁹⁰). */
export function contentOf({ unitId, values }: Pick<LedgerEntry, "unitId" | "values">): string {
  const fields = Object.keys(values).sort();
  const content = JSON.stringify([unitId, ...fields.map((field) => [field, values[field]])]);
  return createHash("sha256").update(content).digest("base64").slice(0, 16);
}
