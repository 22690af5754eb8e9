import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Db, openDb } from "../client";
import { migrateDb } from "../migrate";

/** A database file of its own with the real migrations, for tests. `dispose` closes and removes it. */
export async function freshDb(): Promise<{ readonly db: Db; readonly url: string; readonly dispose: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "branchmark-"));
  const url = `file:${path.join(folder, "test.db")}`;
  const db = await openDb(url);
  await migrateDb(db);
  return {
    db,
    url,
    dispose: () => {
      db.$client.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
