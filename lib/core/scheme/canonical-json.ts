/**
 * JSON with the keys of every object in order of code unit, so that equal documents are equal text and have one hash.
 * Keys without a value are left out, as JSON does.
 * @throws {RangeError} on a number that JSON cannot carry (NaN, Infinity)
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON cannot carry ${value}`);
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
