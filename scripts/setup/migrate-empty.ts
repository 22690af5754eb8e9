// Makes a database file, migrates it twice and checks that the second time finds nothing to do.
import { openDb } from "@/db/client";
import { migrateDb } from "@/db/migrate";

const file = process.argv[2];
if (!file) throw new Error("name the file to make");
const db = await openDb(`file:${file}`);
const first = await migrateDb(db);
const second = await migrateDb(db);
const violations = await db.$client.execute("pragma foreign_key_check");
db.$client.close();
if (first.applied === 0 || second.applied !== 0 || violations.rows.length > 0) {
  throw new Error(`applied ${first.applied}, then ${second.applied}; ${violations.rows.length} broken references`);
}
