import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT, runPackage } from "./setup/run-command.mjs";

const REPORT = path.join(ROOT, ".cache", "end-to-end.json");

/**
 * Walks the end-to-end tests over the built program.
 * @param {string} browser path of a Chromium
 */
export async function runJourneys(browser) {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const { code, output } = await runPackage(
    "@playwright/test/cli.js",
    ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"],
    {
      quiet: true,
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT, NO_COLOR: "1", FORCE_COLOR: undefined },
    },
  );
  const stats = readStats();
  if (!stats) return { code: code || 1, output };
  return { code, output, passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Null when the runner ended before it could write its report. */
function readStats() {
  try {
    return JSON.parse(readFileSync(REPORT, "utf8")).stats;
  } catch {
    return null;
  }
}
