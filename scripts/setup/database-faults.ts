import { type DatabaseFault, databaseFaultOf } from "@/db/fault";

const WORDS: Readonly<Record<DatabaseFault, string>> = {
  newer: "was made by a later version. Update the program, or put back a copy made by this one.",
  older: "was made by an earlier version. Run `npm run -s bm -- migrate`.",
  locked: "is locked by another program. Stop that program and start again.",
  readOnly: "is read-only. Give this account the right to write to it and to its folder.",
  cannotOpen: "cannot be opened. Check that the path is right and that this account may write there.",
  notADatabase: "is not a database. Name another file in DATABASE_URL, or move this one away.",
  damaged: "is damaged. Put back a copy from before.",
  diskFull: "cannot grow: the disk is full.",
  noAnswer: "does not answer. Check DATABASE_URL, and that the database server runs at this address.",
  refused: "refused, or is no libSQL server. Check DATABASE_URL and DATABASE_AUTH_TOKEN.",
};

/**
 * What is wrong with the database, for the person who starts the program.
 * @param url its address, as given
 * @returns null when the error does not come from the database
 */
export function describeDatabaseFault(error: unknown, url: string): string | null {
  const fault = databaseFaultOf(error);
  return fault && `The database ${url} ${WORDS[fault]}`;
}
