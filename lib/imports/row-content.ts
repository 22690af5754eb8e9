import { createHash } from "node:crypto";
import type { LedgerEntry } from "@/lib/data/ledgers/ledger-entry";

/**
 * A short text that is equal for two entries exactly when they say the same (but for a chance below 2⁻⁹⁰).
 * Both must come from one reader, which fills fields in one order.
 */
export function contentOf({ unitId, values }: Pick<LedgerEntry, "unitId" | "values">): string {
  return createHash("sha256")
    .update(`${unitId}${JSON.stringify(values)}`)
    .digest("base64")
    .slice(0, 16);
}
