import { readFileSync } from "node:fs";
import path from "node:path";

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const areas = new Map<string, unknown>();

/**
 * What the interface says, so that journeys find things by the words a reader sees.
 * @param key area and path: `terms.role.county_officer`
 * @param values what stands in the places of a sentence; plurals are not worked out
 * @throws {RangeError} when the interface has no such words
 */
export function say(locale: Locale, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const [area = "", ...steps] = key.split(".");
  const found = steps.reduce<unknown>(
    (words, step) =>
      typeof words === "object" && words !== null ? (words as Record<string, unknown>)[step] : undefined,
    readArea(locale, area),
  );
  if (typeof found !== "string") throw new RangeError(`the interface has no words "${key}" in ${locale}`);
  return found.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

function readArea(locale: Locale, area: string): unknown {
  const file = path.resolve("messages", locale, `${area}.json`);
  const known = areas.get(file) ?? JSON.parse(readFileSync(file, "utf8"));
  areas.set(file, known);
  return known;
}
