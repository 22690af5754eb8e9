import "server-only";
import { LRUCache } from "lru-cache";

const FREE_FAILURES = 5;
const WINDOW_MS = 15 * 60 * 1000;

/** Failed sign-ins of the last quarter of an hour, by user name, in this process. */
const failures = new LRUCache<string, { readonly count: number }>({ max: 10_000, ttl: WINDOW_MS });

/**
 * Milliseconds until another try with this user name is heard; 0 when it is heard now.
 * Five tries are free; after that the name rests until a quarter of an hour after its last failure.
 */
export function waitBeforeSignIn(username: string): number {
  const kept = failures.get(username);
  return kept && kept.count >= FREE_FAILURES ? failures.getRemainingTTL(username) : 0;
}

/** Counts a failed try. */
export function recordFailedSignIn(username: string): void {
  failures.set(username, { count: (failures.get(username)?.count ?? 0) + 1 });
}

/** A success clears the count. */
export function clearFailedSignIns(username: string): void {
  failures.delete(username);
}
