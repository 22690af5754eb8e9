import "server-only";
import { databaseFaultOf as faultOf } from "@/db/fault";
import type { DatabaseFault } from "@/lib/contracts/refusal";

/** What is wrong with the database, in so far as waiting or the administrator can mend it; null for any other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  const fault = faultOf(error);
  switch (fault) {
    case "newer":
    case "noAnswer":
      return fault;
    case "refused":
      return "noAnswer";
    case "locked":
      return "busy";
    case "readOnly":
    case "cannotOpen":
      return "readOnly";
    case "older":
    case "notADatabase":
    case "damaged":
    case "diskFull":
    case null:
      return null;
  }
}
