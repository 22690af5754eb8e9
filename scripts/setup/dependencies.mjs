import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";
import { ROOT, runNpm } from "./run-command.mjs";

const OLDEST_NODE = [20, 9];

/** @throws {Refusal} when this Node is older than the program needs */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Refusal(`Node ${needMajor}.${needMinor} or later is needed; this is ${version}.`);
}

/**
 * Whether `node_modules` holds what the lock file asks for. npm writes down what it installed when it has finished,
 * so an interrupted installation counts as missing. Packages for other platforms need not be there.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> } | null} installed
 */
export function holdsAll(lock, installed) {
  if (!installed) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === "") return true;
    const found = installed.packages[place];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/**
 * Installs the dependencies when they are absent or not the ones of the lock file.
 * @throws {Refusal} when npm cannot install them
 */
export async function ensureDependencies() {
  const lock = readJson(path.join(ROOT, "package-lock.json"));
  if (holdsAll(lock, readJson(path.join(ROOT, "node_modules", ".package-lock.json")))) return;
  console.log("Installing dependencies (once; takes a minute or two) …");
  // Not `npm ci`: it refuses a lock file written where some other platform's optional packages could not be had.
  const { code } = await runNpm([
    "install",
    "--no-save",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code !== 0) throw new Refusal("npm could not install the dependencies; see its message above.");
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
