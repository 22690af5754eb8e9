import { createClient } from "@libsql/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Db } from "./client";
import { freshDb } from "./testing/fresh-db";

let db: Db;
let url: string;
let dispose: () => void;

beforeEach(async () => {
  ({ db, url, dispose } = await freshDb());
  await db.$client.execute("create table notes (word text not null)");
});
afterEach(() => dispose());

const write = (word: string) => db.$client.execute({ sql: "insert into notes values (?)", args: [word] });
const words = async () =>
  (await db.$client.execute("select word from notes order by word")).rows.map(({ word }) => word);

it("lets a write wait for a transaction of the same process, which goes on meanwhile", async () => {
  const first = await db.$client.transaction("write");
  await first.execute("insert into notes values ('a')");
  const second = write("b");
  const third = db.$client.batch(["insert into notes values ('c')"], "write");
  const fourth = db.$client.transaction("write");
  await new Promise((resolve) => setTimeout(resolve, 60));
  await first.commit();
  await Promise.all([second, third, fourth.then((begun) => begun.rollback())]);
  expect(await words()).toEqual(["a", "b", "c"]);
});

it("goes on reading while another program writes, and says that the database is busy when it does not end", async () => {
  const other = createClient({ url });
  const held = await other.transaction("write");
  let turns = 0;
  const turning = setInterval(() => turns++, 10);
  const refused = write("never").catch((error: unknown) => error);
  expect(await words()).toEqual([]);
  expect(await refused).toMatchObject({ code: "SQLITE_BUSY" });
  clearInterval(turning);
  await held.rollback();
  other.close();
  expect(turns).toBeGreaterThan(50);
  await write("after");
  expect(await words()).toEqual(["after"]);
}, 20_000);
