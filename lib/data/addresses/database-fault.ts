import "server-only";
import { NewerSchemaError } from "@/db/migrate";
import type { DatabaseFault } from "@/lib/contracts/refusal";

/** What is wrong with the database, in so far as waiting or the administrator can mend it; null for any other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  for (let link = error, depth = 0; link instanceof Error && depth < 10; link = link.cause, depth++) {
    if (link instanceof NewerSchemaError) return "newer";
    const code = "code" in link && typeof link.code === "string" ? link.code : "";
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return "busy";
    if (/^SQLITE_(READONLY|PERM|CANTOPEN)/.test(code)) return "readOnly";
  }
  return null;
}
