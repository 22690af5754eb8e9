import { describe, expect, it } from "vitest";
import { NewerSchemaError } from "@/db/migrate";
import { describeDatabaseFault } from "./database-faults";

const withCode = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

describe("describeDatabaseFault", () => {
  it("names the database and the next step", () => {
    expect(describeDatabaseFault(withCode("SQLITE_BUSY"), "file:a.db")).toBe(
      "The database file:a.db is locked by another program. Stop that program and start again.",
    );
  });

  it("finds the cause behind what a library wrapped around it", () => {
    const wrapped = new Error("query failed", { cause: withCode("SQLITE_READONLY_DBMOVED") });
    expect(describeDatabaseFault(wrapped, "file:a.db")).toMatch(/read-only/);
  });

  it("knows a file the driver could not open, which comes without a code", () => {
    const refused = Object.assign(new Error('ConnectionFailed("Unable to open …: 14")'), { code: "" });
    expect(describeDatabaseFault(refused, "file:a.db")).toMatch(/cannot be opened/);
  });

  it("says when the database is newer than the program", () => {
    expect(describeDatabaseFault(new NewerSchemaError("made later"), "file:a.db")).toMatch(/a later version/);
  });

  it("knows a server that is not there, and one that refuses", () => {
    const unreachable = new TypeError("fetch failed", { cause: withCode("ECONNREFUSED") });
    expect(describeDatabaseFault(unreachable, "http://db:8080")).toMatch(/http:\/\/db:8080 does not answer/);
    expect(describeDatabaseFault(withCode("SERVER_ERROR"), "http://db:8080")).toMatch(/DATABASE_AUTH_TOKEN/);
  });

  it("leaves an error of another kind alone", () => {
    expect(describeDatabaseFault(new TypeError("x is undefined"), "file:a.db")).toBeNull();
    expect(describeDatabaseFault("text", "file:a.db")).toBeNull();
  });
});
