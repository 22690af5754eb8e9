import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { loadBranch } from "@/lib/data/branches/load-branch";
import { loadLeague } from "@/lib/data/league/loaders";
import { systemScope } from "@/lib/data/scope";
import { loadTrend } from "@/lib/data/trends/load-trend";
import { fixture } from "@/lib/imports/testing";
import { runCli } from "./run-cli";

const root = fileURLToPath(new URL("../../", import.meta.url));
const now = new Date("2026-11-01T02:00:00Z");
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "branchmark-cli-"));
  file = path.join(folder, "county.db");
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a command on the test's database, in English unless said. */
async function bm(...args: string[]) {
  const heard = { out: [] as string[], err: [] as string[] };
  const terminal = {
    out: (text: string) => heard.out.push(text),
    err: (text: string) => heard.err.push(text),
    progress: () => undefined,
  };
  const language = args.some((arg) => arg.startsWith("--lang")) ? [] : ["--lang", "en"];
  const database = args.includes("--db") ? [] : ["--db", file];
  const code = await runCli(["--cwd", root, ...database, ...language, ...args], terminal, now);
  return { code, out: heard.out.join("\n"), err: heard.err.join("\n") };
}

const requests = ["import", "--ledger", "requests", "--mapping", fixture("requests.mapping.json")];

describe("a county on the command line, from an empty file to its league", () => {
  it("makes the database", async () => {
    const made = await bm("migrate");
    expect(made).toMatchObject({ code: 0, out: "" });
    expect(made.err).toMatch(/^The database has this version's schema \(\d+ steps? applied\)\.$/);
    expect((await bm("migrate")).err).toContain("(0 steps applied)");
  });

  it("loads units and lists them", async () => {
    const loaded = await bm("units", "--load", fixture("units.json"));
    expect(loaded).toEqual({ code: 0, out: "", err: "Units loaded: 5 new, 0 replaced." });
    const { out } = await bm("units", "--format", "csv");
    expect(out.split("\n").slice(0, 3)).toEqual([
      "code,level,name,parent,kind,from,to",
      "Q,county,青禾县,,,2020-01-01,",
      "Q1,township,河湾镇,Q,,2020-01-01,",
    ]);
    expect((await bm("units", "--lang", "zh-CN")).out).toMatch(/^V01 +支部 +柳村党支部 +Q1 +农村/m);
    expect(JSON.parse((await bm("units", "--format", "json")).out)).toHaveLength(5);
  });

  it("stores a scheme once, and the same again without change", async () => {
    const load = ["scheme", "--load", "seeds/samples/boston/scheme.json", "--from", "2026-01"];
    expect(await bm(...load)).toMatchObject({ code: 0, out: "" });
    expect(await bm(...load)).toMatchObject({ code: 0 });
    expect((await bm("scheme", "--format", "csv")).out).toMatch(/\nboston-wards,1,2026-01,Boston wards,[0-9a-f]{8}$/);
  });

  it("imports with every rejected row listed, and says again what it said", async () => {
    const first = await bm(...requests, fixture("requests.csv"));
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Read +22$/m);
    expect(first.out).toMatch(/^New +5$/m);
    expect(first.out).toMatch(
      /^ +9 +办结日期 +2026\/3\/5 \(受理时间: 2026-03-06 10:00:00\) +dates are in an impossible order$/m,
    );
    expect(first.err).toContain("Written as batch 1.");
    expect(first.err).toContain("备注");
    const again = JSON.parse((await bm(...requests, fixture("requests.csv"), "--format", "json")).out);
    expect(again.rows).toEqual({ read: 22, new: 0, changed: 0, unchanged: 5, rejected: 15, skipped: 2 });
    const listed = await bm(...requests, fixture("requests.csv"), "--format", "csv", "--rejected", `${folder}/no.csv`);
    expect(listed.out.split("\n")).toHaveLength(1 + 17);
    expect(readFileSync(`${folder}/no.csv`, "utf8")).toContain(
      "\r\n7,支部,V09,unit_unknown,there is no such branch\r\n",
    );
  });

  it("fails a strict import with a faulty row, and keeps nothing of a trial", async () => {
    const strict = await bm(...requests, fixture("requests.csv"), "--strict");
    expect(strict.code).toBe(1);
    expect(strict.err).toContain("15 rows are rejected, so --strict wrote nothing");
    const trial = await bm(...requests, fixture("requests.csv"), "--trial");
    expect(trial.code).toBe(0);
    expect(trial.err).not.toContain("Written as batch");
  });

  it("counts, scores and prints what the pages are given", async () => {
    expect((await bm("refresh")).err).toContain("State it with --as-of");
    const refreshed = await bm("refresh", "--period", "2026-09..2026-10");
    expect(refreshed).toMatchObject({ code: 0, out: "" });
    expect(refreshed.err).toMatch(
      /^Counted as of 2026-10-31\.\nScored 2026-09: \d branches, status Provisional\.\nScored 2026-10:/,
    );
    const db = await openDb(`file:${file}`);
    try {
      const scope = systemScope();
      expect(JSON.parse((await bm("league", "--format", "json")).out)).toEqual(
        JSON.parse(JSON.stringify(await loadLeague(db, scope, { period: "2026-10" }))),
      );
      expect(JSON.parse((await bm("branch", "V01", "--period", "2026-09", "--format", "json")).out)).toEqual(
        JSON.parse(JSON.stringify(await loadBranch(db, scope, { unit: "V01", period: "2026-09" }))),
      );
      expect(JSON.parse((await bm("trend", "--unit", "V01", "--node", "R2", "--format", "json")).out)).toEqual(
        JSON.parse(JSON.stringify(await loadTrend(db, scope, { subjects: [{ unit: "V01" }], node: "R2" }))),
      );
    } finally {
      db.$client.close();
    }
  });

  it("prints leagues, trends and branches as tables and as files", async () => {
    const league = await bm("league", "--period", "2026-10");
    expect(league.code).toBe(0);
    expect(league.out).toMatch(/^Boston wards version 1 · 2026-10 · Provisional · data to 2026-10-31 · [0-9a-f]{8}\n/);
    // Five requests of one branch are too few to judge by.
    expect(league.out).toMatch(/Not ranked:\nCode +Name +Kind +Reason\nV01 +柳村党支部 +Rural/);
    expect((await bm("league", "--format", "csv")).out).toMatch(
      /^rank,rank_low,rank_high,unit,name,kind,score,low,high,/,
    );
    expect((await bm("branch", "V01")).out).toMatch(/^R2 +Resolved on time +2\/5 +/m);
    expect((await bm("branch", "V01", "--format", "csv")).out).toMatch(/^R2,Resolved on time,2,5,/m);
    const trend = await bm("trend", "--unit", "V01", "--node", "R2", "--format", "csv");
    // Four fell due in March 2026; one, settled on the day it came in, was in time.
    expect(trend.out).toMatch(/^V01,柳村党支部,2026-03,0\.25,[\d.]+,[\d.]+,1,4,$/m);
  });

  it("takes the cut-off used last, and does not recompute what is published", async () => {
    expect((await bm("refresh")).err).toContain("Counted as of 2026-10-31.");
    expect(await bm("refresh", "--period", "2026-08", "--status", "published")).toMatchObject({ code: 0 });
    const again = await bm("refresh", "--period", "2026-08");
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toContain("2026-08 is published");
    expect((await bm("refresh", "--period", "2026-12")).err).toContain(
      "2026-12 lies after the data cut-off 2026-10-31",
    );
  });
});

describe("help", () => {
  it("is given for the program and for a command, in the reader's language, and is no failure", async () => {
    const program = await bm("help");
    expect(program).toMatchObject({ code: 0, err: "" });
    for (const name of ["units", "scheme", "import", "refresh", "league", "trend", "branch", "demo", "migrate"]) {
      expect(program.out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    }
    expect((await bm("help", "import")).out).toContain("write nothing if any row is rejected");
    expect((await bm("import", "--help", "--lang", "zh-CN")).out).toContain("只要有一行不合格就全部不写入");
  });
});

describe("what cannot be done", () => {
  const says = async (...args: string[]) => {
    const { code, out, err } = await bm(...args);
    expect({ args, out }).toEqual({ args, out: "" });
    expect(err).not.toMatch(/\n\s+at |Error:/);
    return [code, err] as const;
  };

  it("is said with what was typed and how it is written, status 2", async () => {
    expect(await says("frob")).toEqual([2, "There is no such command: frob. Use --help to see how it is used."]);
    expect((await says("league", "--perid", "2026-10"))[1]).toContain("There is no such option: --perid");
    expect((await says("import", "x.csv"))[1]).toContain("A required option is missing: --ledger");
    expect((await says("import", "--ledger", "requests", "--mapping", "m"))[1]).toContain(
      "An argument is missing: file",
    );
    expect(await says("league", "--period", "2026-13")).toEqual([
      2,
      "--period: “2026-13” is not a period; write it as 2026-10.",
    ]);
    expect((await says("refresh", "--as-of", "2026-02-30"))[0]).toBe(2);
    expect((await says("league", "--format", "xml"))[1]).toContain("table, json, csv");
    expect((await says("import", "x", "--ledger", "petitions", "--mapping", "m"))[1]).toContain("requests, activities");
    expect((await says("scheme", "--load", "seeds/samples/boston/scheme.json"))[0]).toBe(2);
    expect((await says("trend", "--unit", "kind:urban"))[1]).toContain("kind:urban");
    expect((await says("demo", "--branches", "many"))[0]).toBe(2);
    expect((await says("league", "--lang", "fr"))[1]).toContain("fr");
  });

  it("is said for periods, units and nodes that do not exist, status 1", async () => {
    expect((await says("league", "--period", "2020-01"))[1]).toContain("There is no result for 2020-01");
    expect((await says("league", "--unit", "V99"))[1]).toContain("no unit with the code V99");
    expect((await says("league", "--node", "R99"))[1]).toContain("R99");
    expect((await says("branch", "Q1"))[1]).toContain("Q1 has no result in 2026-10");
    expect((await says("branch", "V99"))[0]).toBe(1);
  });

  it("is said for files and mappings, each fault of a mapping on its own line", async () => {
    expect((await says(...requests, "absent.csv"))[1]).toMatch(/There is no file .*absent\.csv\. Check the path\.$/);
    expect((await says("units", "--load", "absent.json"))[1]).toContain("There is no file absent.json");
    expect((await says("units", "--load", fixture("requests.csv")))[1]).toContain("is not valid JSON");
    expect((await says("units", "--load", "package.json"))[1]).toContain("units: ");
    expect((await says("scheme", "--load", "package.json", "--from", "2026-01"))[1]).toContain("cannot be used:\n");
    const other = [
      "import",
      "--ledger",
      "duties",
      "--mapping",
      fixture("requests.mapping.json"),
      fixture("requests.csv"),
    ];
    expect((await says(...other))[1]).toContain("is for the ledger requests, not for duties");
    const mapping = JSON.parse(readFileSync(fixture("requests.mapping.json"), "utf8"));
    mapping.fields.responsible_post.column = "联系电话";
    mapping.fields.category = { constant: "weather" };
    delete mapping.fields.received_at;
    const bad = path.join(folder, "bad.mapping.json");
    writeFileSync(bad, JSON.stringify(mapping));
    const [, err] = await says("import", "--ledger", "requests", "--mapping", bad, fixture("requests.csv"));
    expect(err).toContain("cannot be used, for 4 reasons:");
    expect(err).toContain("\n  fields: the required field received_at is missing");
    expect(err).toContain("\n  fields.category: the ledger has no value “weather”");
    expect(err).toContain(
      "\n  fields.due_at: the field received_at the standard counts from is not read from a column",
    );
    expect(err).toContain("\n  fields.responsible_post: the column “联系电话” looks like personal data");
  });

  it("is said for a database that is not there, is something else, locked or newer", async () => {
    expect((await says("league", "--db", path.join(folder, "no.db")))[1]).toContain("There is no database");
    const text = path.join(folder, "text.db");
    writeFileSync(text, "this is a text and no database, whatever its name may say".repeat(40));
    expect((await says("league", "--db", text))[1]).toContain("text.db is not a database");
    expect((await says("league", "--db", folder))[1]).toContain("cannot be opened");

    const other = await openDb(`file:${file}`);
    const writing = await other.$client.transaction("write");
    try {
      expect((await says(...requests, fixture("requests.csv")))[1]).toContain("is being written to by another program");
    } finally {
      writing.close();
      other.$client.close();
    }

    const newer = path.join(folder, "newer.db");
    const db = await openDb(`file:${newer}`);
    await migrateDb(db);
    await db.$client.execute("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    db.$client.close();
    expect((await says("league", "--db", newer))[1]).toContain("was made by a later version");
  });

  it("is said for a server that does not answer, and for one that is no libSQL server", async () => {
    expect((await says("league", "--db", "http://127.0.0.1:1"))[1]).toContain("http://127.0.0.1:1 does not answer");
    const other = createServer((_, answer) => answer.writeHead(401).end()).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    try {
      expect((await says("migrate", "--db", `http://127.0.0.1:${port}`))[1]).toContain("refused");
    } finally {
      other.close();
    }
  });

  it("is said for a database of an earlier version, which reading leaves as it is", async () => {
    const empty = path.join(folder, "empty.db");
    writeFileSync(empty, "");
    expect((await says("league", "--db", empty))[1]).toContain("Run bm migrate first");
    expect(readFileSync(empty)).toHaveLength(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("empty.db"))).toEqual(["empty.db"]);
  });

  it("is no reading command's concern that another program writes", async () => {
    const other = await openDb(`file:${file}`);
    const writing = await other.$client.transaction("write");
    try {
      for (const args of [["units"], ["league"], ["branch", "V01"], ["trend", "--unit", "V01", "--node", "R2"]]) {
        expect(await bm(...args)).toMatchObject({ code: 0 });
      }
    } finally {
      writing.close();
      other.$client.close();
    }
  });

  it("is said for a demo that would go on top of somebody's own data", async () => {
    expect((await says("demo"))[1]).toContain("the demo goes into an empty one");
  });

  it("is said in Chinese unless asked otherwise", async () => {
    expect((await says("league", "--lang", "zh-CN", "--period", "2020-01"))[1]).toContain("没有 2020-01 的结果");
    const missing = await bm("--lang", "zh-CN", "frob");
    expect(missing.err).toBe("没有这个命令：frob。 用 --help 查看用法。");
  });
});

describe("npm run -s bm", () => {
  const run = promisify(execFile);
  const script = path.join(root, "scripts", "bm.mjs");

  it("gives data on standard output, messages on standard error, and its exit status", async () => {
    const env = { ...process.env, INIT_CWD: folder };
    const listed = await run(process.execPath, [script, "--db", "county.db", "units", "--format", "csv"], { env });
    expect(listed.stdout.split("\n")[0]).toBe("code,level,name,parent,kind,from,to");
    expect(listed.stderr).toBe("");
    const failed = await run(process.execPath, [script, "--db", "no.db", "league", "--lang=en"], { env }).catch(
      (e) => e,
    );
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(/^There is no database .*no\.db\. /);
  });
});
