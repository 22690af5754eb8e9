import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Db } from "@/db/client";
import { packLeague } from "@/lib/contracts/league-wire";
import type { Encoding } from "@/lib/contracts/negotiation";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { packBytes } from "@/lib/data/pack-bytes";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { type Scope, scopeKey } from "@/lib/data/scope";
import { checkUnit, narrowLeague, resolveView } from "./league-view";
import { type LeagueArgs, leagueKey, rankedLeagueOf } from "./loaders";

/** A league ready to be sent. */
export interface LeagueBytes {
  /** Strong entity tag, quotes included: equal exactly when the bytes are. */
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Memory for packed leagues; some 0.2 MB each at 3,000 units. */
const KEPT_BYTES = 64 * 1024 * 1024;

const caches = new WeakMap<Db, LRUCache<string, LeagueBytes>>();
const making = new WeakMap<Db, Map<string, Promise<LeagueBytes>>>();

/**
 * The league a scope may see, as packed JSON. Made once for each result, node and view: a result set never changes, so
 * the same bytes answer everybody who sees the same units.
 * @throws where `loadLeague` does
 */
export async function loadLeagueBytes(
  db: Db,
  scope: Scope,
  args: LeagueArgs,
  encoding: Encoding,
): Promise<LeagueBytes> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  if (args.unit !== undefined) await checkUnit(db, scope, args.unit);
  const node = args.node ?? COMPOSITE;
  const key = [leagueKey(sets, set, node), scopeKey(scope), args.unit ?? "", encoding].join("|");
  const cache = caches.get(db) ?? new LRUCache<string, LeagueBytes>({ maxSize: KEPT_BYTES, sizeCalculation });
  caches.set(db, cache);
  const kept = cache.get(key);
  if (kept) return kept;
  return once(db, key, async () => {
    const view = await resolveView(db, scope, args.unit ?? null);
    const league = narrowLeague(await rankedLeagueOf(db, sets, set, node), view);
    const made = await pack(Buffer.from(JSON.stringify(packLeague(league))), encoding);
    cache.set(key, made);
    return made;
  });
}

function sizeCalculation({ body }: LeagueBytes): number {
  return body.byteLength;
}

/** Lets all who ask for the same thing at the same time wait for one making of it. */
function once(db: Db, key: string, make: () => Promise<LeagueBytes>): Promise<LeagueBytes> {
  const underway = making.get(db) ?? new Map<string, Promise<LeagueBytes>>();
  making.set(db, underway);
  const waiting = underway.get(key);
  if (waiting) return waiting;
  const made = make().finally(() => underway.delete(key));
  underway.set(key, made);
  return made;
}

async function pack(json: Buffer, encoding: Encoding): Promise<LeagueBytes> {
  const hash = createHash("sha256").update(json).digest("base64url").slice(0, 22);
  return { etag: `"${hash}-${encoding}"`, body: await packBytes(json, encoding) };
}
