import { NewerSchemaError } from "@/db/migrate";

const WORDS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: "is locked by another program. Stop that program and start again.",
  SQLITE_LOCKED: "is locked by another program. Stop that program and start again.",
  SQLITE_READONLY: "is read-only. Give this account the right to write to it and to its folder.",
  SQLITE_CANTOPEN: "cannot be opened. Check that the path is right and that this account may write there.",
  SQLITE_PERM: "cannot be opened. Check that this account may write there.",
  SQLITE_NOTADB: "is not a database. Name another file in DATABASE_URL, or move this one away.",
  SQLITE_CORRUPT: "is damaged. Put back a copy from before.",
  SQLITE_FULL: "cannot grow: the disk is full.",
  EACCES: "cannot be opened. Check that this account may write there.",
  EROFS: "lies on a read-only file system.",
  ECONNREFUSED: "does not answer. Check that the database server runs at this address.",
  ENOTFOUND: "is not known. Check the name of the database server.",
  UND_ERR_CONNECT_TIMEOUT: "does not answer. Check the address of the database server.",
  SERVER_ERROR: "refused. Check DATABASE_URL and DATABASE_AUTH_TOKEN.",
};

/**
 * What is wrong with the database, for the person who starts the program.
 * @param url its address, as given
 * @returns null when the error does not come from the database
 */
export function describeDatabaseFault(error: unknown, url: string): string | null {
  for (const link of chainOf(error)) {
    if (link instanceof NewerSchemaError) return `The database ${url} cannot be used: ${link.message}.`;
    const words = WORDS[codeOf(link)];
    if (words) return `The database ${url} ${words}`;
  }
  return null;
}

/** An error and what caused it, outermost first. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause) chain.push(link);
  return chain;
}

/** `SQLITE_READONLY_DBMOVED` and its like count as their plain code; the driver has none for a file it cannot open. */
function codeOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "" && error.message.startsWith("ConnectionFailed")) return "SQLITE_CANTOPEN";
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
}
