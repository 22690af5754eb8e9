import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashContents } from "./content-hash.mjs";
import { Refusal } from "./refusal.mjs";
import { ROOT, runPackage } from "./run-command.mjs";

const SOURCES = [
  ...["app", "db", "lib", "messages", "public", "seeds"],
  ...["scripts/setup", "instrumentation.ts", "next.config.ts", "package-lock.json", "proxy.ts", "tsconfig.json"],
];
const BUILT = path.join(ROOT, ".next");
const MARK = path.join(BUILT, "source-hash");

/** What the build settled, the configuration among it, so that a start need not read TypeScript. */
export function readBuiltConfiguration() {
  return JSON.parse(readFileSync(path.join(BUILT, "required-server-files.json"), "utf8")).config;
}

/** The preparation of the database in JavaScript: read in a fraction of the time its TypeScript takes. */
export const PREPARATION = path.join(BUILT, "setup", "prepare.mjs");

/** Whether the last build was made of the sources as they are now. */
export function isBuilt() {
  return existsSync(MARK) && readFileSync(MARK, "utf8") === hashSources();
}

/**
 * Builds the program.
 * @throws {Refusal} when the build fails
 */
export async function build() {
  const hash = hashSources();
  rmSync(MARK, { force: true });
  const { code, output } = await runPackage("next/dist/bin/next", ["build"], {
    quiet: true,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Refusal(`The build failed.\n${output}`);
  await bundlePreparation();
  writeFileSync(MARK, hash);
}

function hashSources() {
  return hashContents(SOURCES, (file) => !/\.test\.\w+$|^lib\/cli\//.test(file));
}

async function bundlePreparation() {
  const { build: bundle } = await import("esbuild");
  await bundle({
    entryPoints: [path.join(ROOT, "scripts", "setup", "prepare.ts")],
    outdir: path.dirname(PREPARATION),
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
}
