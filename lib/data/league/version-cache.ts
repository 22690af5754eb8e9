import { LRUCache } from "lru-cache";
import type { Db } from "@/db/client";

/** Keeps what was made of a thing for as long as its version stands; a new version takes the old one's place. */
export class VersionCache<Value> {
  readonly #kept = new WeakMap<Db, LRUCache<string, { readonly version: string; readonly made: Promise<Value> }>>();

  readonly #most: number;

  /** @param most how many things are kept for each database */
  constructor(most: number) {
    this.#most = most;
  }

  /** What was made of this version of a thing; those who ask while it is being made wait for the same making. */
  get(db: Db, thing: string, version: string, make: () => Promise<Value>): Promise<Value> {
    const cache = this.#kept.get(db) ?? new LRUCache({ max: this.#most });
    this.#kept.set(db, cache);
    const kept = cache.get(thing);
    if (kept?.version === version) return kept.made;
    const made = make();
    cache.set(thing, { version, made });
    made.catch(() => {
      if (cache.get(thing)?.made === made) cache.delete(thing);
    });
    return made;
  }
}
