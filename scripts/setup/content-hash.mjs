import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run-command.mjs";

/**
 * SHA-256 over names and contents of files, in name order; the same on every machine.
 * @param {readonly string[]} places files or folders, relative to the program; absent ones are left out
 * @param {(file: string) => boolean} [counts] which files count, by relative path with forward slashes
 */
export function hashContents(places, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(listFiles).filter(counts).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Files at or under a place, as relative paths with forward slashes. */
export function listFiles(place) {
  const stats = statSync(path.join(ROOT, place), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [place];
  return readdirSync(path.join(ROOT, place), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${place}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : listFiles(inner);
    return entry.isFile() ? [inner] : [];
  });
}
