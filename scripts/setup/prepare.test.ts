import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "branchmark-prepare-"));
  file = path.join(folder, "county.db");
  const db = await openDb(`file:${file}`);
  await migrateDb(db);
  db.$client.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Prepares as `npm start` does, up to the end of the preparation. */
async function prepare(environment: Record<string, string>) {
  const child = fork(path.join("scripts", "setup", "prepare.ts"), ["--empty"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, ...environment },
    silent: true,
  });
  const said: string[] = [];
  child.stderr?.on("data", (text) => said.push(String(text)));
  child.once("message", () => child.send("continue"));
  const [code] = await once(child, "close");
  return { code, said: said.join("").trim() };
}

const refusal = (words: string) => ({ code: 1, said: `✗ ${words}` });

describe("npm start, before it serves", () => {
  it("ends well with a database it can use", async () => {
    expect(await prepare({ DATABASE_URL: `file:${file}` })).toEqual({ code: 0, said: "" });
  });

  it("names every variable that is wrong", async () => {
    expect(await prepare({ DATABASE_URL: "county.db", PORT: "x" })).toEqual(
      refusal(
        "The environment is not right: DATABASE_URL must begin with file:, http://, https:// or libsql://; PORT must be a whole number",
      ),
    );
  });

  it("says that a server does not answer", async () => {
    const { code, said } = await prepare({ DATABASE_URL: "http://127.0.0.1:1" });
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^✗ The database http:\/\/127\.0\.0\.1:1 does not answer\./),
    ]);
  });

  it("says that a file is locked, of a later version, or no database", async () => {
    const other = await openDb(`file:${file}`);
    const writing = await other.$client.transaction("write");
    const locked = await prepare({ DATABASE_URL: `file:${file}` });
    writing.close();
    expect(locked).toEqual(
      refusal(`The database file:${file} is locked by another program. Stop that program and start again.`),
    );

    await other.$client.execute("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    other.$client.close();
    expect((await prepare({ DATABASE_URL: `file:${file}` })).said).toContain("was made by a later version");

    const text = path.join(folder, "text.db");
    writeFileSync(text, "this is a text and no database, whatever its name may say".repeat(40));
    expect((await prepare({ DATABASE_URL: `file:${text}` })).said).toContain("is not a database");
  });
});
