import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./db/schema/units.ts",
    "./db/schema/imports.ts",
    "./db/schema/ledgers.ts",
    "./db/schema/schemes.ts",
    "./db/schema/tallies.ts",
    "./db/schema/results.ts",
    "./db/schema/accounts.ts",
  ],
  out: "./db/migrations",
});
