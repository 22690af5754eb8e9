import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT, runCommand, runPackage } from "./setup/run-command.mjs";

const REPORT = path.join(ROOT, ".cache", "unit-tests.json");

/**
 * The quick checks, longest first so that a pool of two ends early.
 * @type {readonly import("./setup/steps.mjs").Step[]}
 */
export const CHECK_STEPS = [
  { name: "unit and data tests", run: runTests },
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

async function runTests() {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${REPORT}`];
  const { code, output } = await runPackage("vitest/vitest.mjs", args, { quiet: true, env: { NO_COLOR: "1" } });
  const report = readReport();
  return report
    ? { code, output, passed: report.numPassedTests, failed: report.numFailedTests }
    : { code: code || 1, output };
}

/** Null when the runner ended before it could write one. */
function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, "utf8"));
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
