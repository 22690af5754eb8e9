import { describe, expect, it } from "vitest";
import { NewerSchemaError } from "@/db/migrate";
import { databaseFaultOf } from "./database-fault";

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe("databaseFaultOf", () => {
  it.each([
    ["SQLITE_BUSY", "busy"],
    ["SQLITE_BUSY_SNAPSHOT", "busy"],
    ["SQLITE_READONLY_DBMOVED", "readOnly"],
    ["SQLITE_CANTOPEN", "readOnly"],
  ])("reads %s as %s, also behind what a library wrapped around it", (code, fault) => {
    expect(databaseFaultOf(withCode(code))).toBe(fault);
    expect(databaseFaultOf(new Error("query failed", { cause: withCode(code) }))).toBe(fault);
  });

  it("knows a server that does not answer", () => {
    expect(databaseFaultOf(new Error("query failed", { cause: new TypeError("fetch failed") }))).toBe("noAnswer");
    expect(databaseFaultOf(withCode("SERVER_ERROR"))).toBe("noAnswer");
  });

  it("knows a newer schema", () => expect(databaseFaultOf(new NewerSchemaError("later"))).toBe("newer"));

  it("leaves any other error alone", () => {
    expect(databaseFaultOf(withCode("SQLITE_CONSTRAINT"))).toBeNull();
    expect(databaseFaultOf(new TypeError("x is undefined"))).toBeNull();
    expect(databaseFaultOf("text")).toBeNull();
  });
});
