import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashContents } from "./content-hash.mjs";
import { Refusal } from "./refusal.mjs";
import { ROOT, runPackage } from "./run-command.mjs";

const SOURCES = [
  ...["app", "db", "lib", "messages", "public", "seeds"],
  ...["instrumentation.ts", "next.config.ts", "package-lock.json", "proxy.ts", "tsconfig.json"],
];
const BUILT = path.join(ROOT, ".next", "standalone");
const MARK = path.join(BUILT, "source-hash");

/** The built server; run with its address and database in the environment. */
export const SERVER = path.join(BUILT, "server.js");

/**
 * Builds the program when its sources differ from those of the last build.
 * @returns whether it was built just now
 * @throws {Refusal} when the build fails
 */
export async function ensureBuild({ quiet = false } = {}) {
  const hash = hashContents(SOURCES, (file) => !/\.test\.tsx?$|^lib\/cli\//.test(file));
  if (existsSync(SERVER) && existsSync(MARK) && readFileSync(MARK, "utf8") === hash) return false;
  if (!quiet) console.log("Building (after changes only; takes about a minute) …");
  rmSync(BUILT, { recursive: true, force: true });
  const { code, output } = await runPackage("next/dist/bin/next", ["build"], {
    quiet: true,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Refusal(`The build failed.\n${output}`);
  // The standalone server looks for what browsers fetch beside itself.
  cpSync(path.join(ROOT, ".next", "static"), path.join(BUILT, ".next", "static"), { recursive: true });
  if (existsSync(path.join(ROOT, "public"))) {
    cpSync(path.join(ROOT, "public"), path.join(BUILT, "public"), { recursive: true });
  }
  writeFileSync(MARK, hash);
  return true;
}
