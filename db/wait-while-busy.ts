import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@libsql/client";

/** How long a statement waits for another writer before it says that the database is locked. */
const PATIENCE_MS = 5_000;

/** Between two tries. */
const PAUSE_MS = 25;

/**
 * Lets statements, batches and the beginnings of transactions wait for another writer while this process goes on with
 * everything else. The wait built into the database would stop the whole process, the very transaction that is waited
 * for among it where that is this process's own. What is tried again has changed nothing: each of the three is
 * refused as a whole.
 * @param client of a file; it is changed and given back
 */
export function waitWhileBusy(client: Client): Client {
  return Object.assign(client, {
    execute: patient(client.execute.bind(client)),
    batch: patient(client.batch.bind(client)),
    transaction: patient(client.transaction.bind(client)),
  });
}

/** Overloads are kept: what goes in and comes out is that of `act`. */
function patient<Act extends (...given: never[]) => Promise<unknown>>(act: Act): Act {
  const waiting = async (...given: Parameters<Act>) => {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await act(...given);
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error;
        await sleep(PAUSE_MS);
      }
    }
  };
  return waiting as Act;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^SQLITE_BUSY/.test(error.code);
}
