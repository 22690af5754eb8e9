import path from "node:path";
import { defineConfig } from "@playwright/test";
import { FOLDER, type RoleFixtures } from "./fixtures";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

// One production server over one freshly filled demo county serves all journeys; none of them changes data.
export default defineConfig<RoleFixtures>({
  testDir: ".",
  outputDir: path.join(FOLDER, "failures"),
  globalSetup: "./serve-county.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // Known once the server has been started; the workers, which read this file anew, inherit it.
    ...(process.env.E2E_ORIGIN ? { baseURL: process.env.E2E_ORIGIN } : {}),
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    // Not the county's: a page must show its civil time in any zone.
    timezoneId: "Pacific/Kiritimati",
    screenshot: "only-on-failure",
    // Colours are judged as they stand, not on their way to each other.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: QUIET,
    },
  },
});
