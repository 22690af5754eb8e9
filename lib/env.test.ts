import { describe, expect, it } from "vitest";
import { EnvironmentError, isServedSecurely, readEnvironment } from "./env";

const faultOf = (source: Record<string, string>) => {
  try {
    readEnvironment(source);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
};

describe("readEnvironment", () => {
  it("needs nothing, and takes an empty value for none", () => {
    const plain = readEnvironment({});
    expect(plain).toMatchObject({ HOST: "127.0.0.1", PORT: 3000 });
    expect(plain.DATABASE_URL).toMatch(/^file:.*branchmark\.db$/);
    expect(readEnvironment({ PORT: "", DATABASE_AUTH_TOKEN: "", PUBLIC_URL: "" })).toEqual(plain);
  });

  it.each([
    [{ PORT: "http" }, "PORT must be a whole number"],
    [{ PORT: "80.5" }, "PORT must be a whole number"],
    [{ PORT: "70000" }, "PORT must be 1–65535"],
    [{ DATABASE_URL: "data/branchmark.db" }, "DATABASE_URL must begin with file:, http://, https:// or libsql://"],
    [{ DATABASE_URL: "file:" }, "DATABASE_URL must name a file, or a server as http://name:port"],
    [{ DATABASE_URL: "http://" }, "DATABASE_URL must name a file, or a server as http://name:port"],
    [{ DATABASE_URL: "http://db:port" }, "DATABASE_URL must name a file, or a server as http://name:port"],
    [{ SESSION_SECRET: "short" }, "SESSION_SECRET must have at least 32 characters"],
    [{ PUBLIC_URL: "marks.example" }, "PUBLIC_URL must be http:// or https:// with a name"],
    [{ PUBLIC_URL: "https://marks.example/scores" }, "PUBLIC_URL must be http:// or https:// with a name"],
  ])("refuses %j by name and reason", (source, message) => {
    expect(faultOf(source)).toContain(message);
  });

  it("names every variable that is wrong, not the first alone", () => {
    expect(faultOf({ PORT: "0", SESSION_SECRET: "x" })).toMatch(/PORT .*; SESSION_SECRET /);
  });
});

describe("isServedSecurely", () => {
  it("follows the address browsers use", () => {
    expect(isServedSecurely(readEnvironment({}))).toBe(false);
    expect(isServedSecurely(readEnvironment({ PUBLIC_URL: "http://marks.example:8080/" }))).toBe(false);
    expect(isServedSecurely(readEnvironment({ PUBLIC_URL: "https://marks.example" }))).toBe(true);
  });
});
