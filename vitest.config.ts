import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC and from Asia/Shanghai, so that a day taken from the machine's zone fails a test.
process.env.TZ = "Pacific/Kiritimati";

const root = fileURLToPath(new URL("./", import.meta.url));

/** Tests that open a database file, run the real migrations or load the demo county. */
const withDatabase = [
  "db/**/*.test.ts",
  "scripts/setup/prepare.test.ts",
  "seeds/**/*.test.ts",
  "lib/{auth,cli,data,exports,imports,jobs,tally}/**/*.test.ts",
];

/** Real cities' records, tens of thousands of rows each: part of `npm test`, too slow for `npm run check`. */
const withCities = ["lib/imports/samples.test.ts"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Outside Next there is no server bundle for the marker to guard.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Modules are loaded once for all files: these tests leave nothing behind, and loading took longer than testing.
          isolate: false,
          include: ["{app,lib,messages,scripts}/**/*.test.{ts,tsx,mjs}"],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: { name: "data", include: withDatabase, exclude: withCities, testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: "cities", include: withCities, testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
