/**
 * A value as JSON text that does not depend on the order in which keys were written: keys sorted by code unit, no spaces,
 * absent keys left out. The text a hash is made over.
 * @param value plain data
 * @returns the same text for equal values, on any machine
 * @throws {RangeError} on what JSON cannot hold: NaN, Infinity, a hole in a list, a function, a date
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (isPlain(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
      .join(",")}}`;
  }
  throw new RangeError(`JSON cannot hold ${String(value)}`);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
