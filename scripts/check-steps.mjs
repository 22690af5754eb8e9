import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT, runCommand, runPackage } from "./setup/run-command.mjs";

/**
 * The quick checks, longest first so that a pool of two ends early.
 * @type {readonly import("./setup/steps.mjs").Step[]}
 */
export const CHECK_STEPS = [
  { name: "unit and data tests", run: () => runTests("unit", "data") },
  { name: "types", run: checkTypes },
  { name: "migrations", run: () => runCommand(process.execPath, ["scripts/check-migrations.mjs"], { quiet: true }) },
  { name: "boundaries", run: checkBoundaries },
  {
    name: "format and lint",
    run: () =>
      runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "--colors=off", "."], { quiet: true }),
  },
  { name: "tree", run: () => runCommand(process.execPath, ["scripts/check-tree.mjs"], { quiet: true }) },
];

/** What `npm test` adds before the build: two real cities from their own files to their leagues. */
export const CITIES_STEP = { name: "real cities", run: () => runTests("cities") };

/** Tests of some projects of vitest.config.ts. */
async function runTests(...projects) {
  const file = path.join(ROOT, ".cache", `${projects.join("-")}-tests.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const args = ["run", ...chosen, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await runPackage("vitest/vitest.mjs", args, { quiet: true, env: { NO_COLOR: "1" } });
  const report = readReport(file);
  return report
    ? { code, output, passed: report.numPassedTests, failed: report.numFailedTests }
    : { code: code || 1, output };
}

/** Null when the runner ended before it could write one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Route types are generated first; the core is checked once more without DOM and Node. */
async function checkTypes() {
  const generated = await runPackage("next/dist/bin/next", ["typegen"], { quiet: true });
  if (generated.code !== 0) return generated;
  const [whole, core] = await Promise.all([
    runPackage("typescript/bin/tsc", ["--noEmit", "-p", "."], { quiet: true }),
    runPackage("typescript/bin/tsc", ["--noEmit", "-p", "lib/core"], { quiet: true }),
  ]);
  return { code: whole.code || core.code, output: whole.output + core.output };
}

function checkBoundaries() {
  const args = ["app", "db", "lib", "seeds", "--config", ".dependency-cruiser.cjs", "--output-type", "err"];
  return runPackage("dependency-cruiser/bin/dependency-cruise.mjs", args, { quiet: true });
}
