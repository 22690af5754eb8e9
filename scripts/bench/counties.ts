import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type Db, openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";
import { loadDemo } from "@/seeds/demo/load-demo";
import { makeDemoCounty } from "@/seeds/demo/make-demo-county";

const FOLDER = path.resolve(".cache", "bench");

/** File of a demo county with results of 13 periods; made when absent. */
export function countyFile(branches: number): Promise<string> {
  return makeOnce(`county-${branches}.db`, (db) => makeDemoCounty(db, { branches }));
}

/** File of a demo county with ledgers and scheme, but nothing counted or scored; made when absent. */
export function ledgersFile(branches: number): Promise<string> {
  return makeOnce(`ledgers-${branches}.db`, (db) => loadDemo(db, { branches }));
}

/** A file with the finished name is a finished one. */
async function makeOnce(name: string, fill: (db: Db) => Promise<unknown>): Promise<string> {
  const file = path.join(FOLDER, name);
  if (existsSync(file)) return file;
  console.error(`making ${name} …`);
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.unfinished`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(unfinished + suffix, { force: true });
  const db = await openDb(`file:${unfinished}`);
  await migrateDb(db);
  await fill(db);
  await db.$client.execute("pragma wal_checkpoint(truncate)");
  db.$client.close();
  renameSync(unfinished, file);
  return file;
}

/** All ledger rows, what is owed included. */
export async function countRows(db: Db): Promise<number> {
  const ledgers = ["requests", "activities", "proposals", "duties", "inspections", "rectifications", "projects"];
  const all = [...ledgers, "pairings", "resources"];
  const found = await db.$client.execute(`select ${all.map((table) => `(select count(*) from ${table})`).join(" + ")}`);
  return Number(found.rows[0]?.[0]);
}
