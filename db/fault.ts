import { NewerSchemaError, OlderSchemaError } from "./migrate";

/** What can be wrong with a database that waiting, another address or its administrator can mend. */
export const DATABASE_FAULTS = [
  "newer",
  "older",
  "locked",
  "readOnly",
  "cannotOpen",
  "notADatabase",
  "damaged",
  "diskFull",
  "noAnswer",
  "refused",
] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** By code of the driver, of the file system, or of the network beneath a libSQL server. */
const BY_CODE: Readonly<Record<string, DatabaseFault>> = {
  SQLITE_BUSY: "locked",
  SQLITE_LOCKED: "locked",
  SQLITE_READONLY: "readOnly",
  SQLITE_CANTOPEN: "cannotOpen",
  SQLITE_PERM: "cannotOpen",
  SQLITE_NOTADB: "notADatabase",
  SQLITE_CORRUPT: "damaged",
  SQLITE_FULL: "diskFull",
  EACCES: "cannotOpen",
  EEXIST: "cannotOpen",
  ENOTDIR: "cannotOpen",
  EROFS: "readOnly",
  SERVER_ERROR: "refused",
};

/**
 * What is wrong with the database, read from an error or from what caused it.
 * @returns null when the error does not come from the database's state
 */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  for (let link = error, depth = 0; link instanceof Error && depth < 10; link = link.cause, depth++) {
    const fault = faultOfOne(link);
    if (fault) return fault;
  }
  return null;
}

function faultOfOne(error: Error): DatabaseFault | null {
  if (error instanceof NewerSchemaError) return "newer";
  if (error instanceof OlderSchemaError) return "older";
  // What fetch says of every server it cannot reach; the reason beneath differs by network.
  if (error instanceof TypeError && error.message === "fetch failed") return "noAnswer";
  // The driver has no code for a file it cannot open.
  if (/^ConnectionFailed|Unable to open (connection|database)/i.test(error.message)) return "cannotOpen";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // SQLITE_READONLY_DBMOVED and its like count as their plain code.
  return BY_CODE[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code] ?? null;
}
