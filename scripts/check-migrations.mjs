// The migrations must make the schema: nothing left to generate, nothing edited after it was applied,
// and an empty database must take them all. Part of `npm run check`.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, runPackage, runTypeScript } from "./setup/run-command.mjs";

const MIGRATIONS = path.join(ROOT, "db", "migrations");

mkdirSync(path.join(ROOT, ".cache"), { recursive: true });
const folder = mkdtempSync(path.join(ROOT, ".cache", "drift-"));
const faults = [];
try {
  faults.push(...(await findDrift(folder)), ...(await migrateEmpty(folder)), ...(await findInconsistency()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);

/** Generates into a copy: whatever would be added is a change of schema without its migration. */
async function findDrift(inside) {
  const copy = path.join(inside, "migrations");
  cpSync(MIGRATIONS, copy, { recursive: true });
  const config = path.join(inside, "drizzle.config.ts");
  const out = `./${path.relative(ROOT, copy).replaceAll("\\", "/")}`;
  writeFileSync(config, `import base from "../../drizzle.config";\nexport default { ...base, out: "${out}" };\n`);
  const made = await runPackage("drizzle-kit/bin.cjs", ["generate", `--config=${path.relative(ROOT, config)}`], {
    quiet: true,
  });
  if (made.code !== 0) return [`drizzle-kit generate failed:\n${made.output}`];
  const added = readdirSync(copy).filter((file) => file.endsWith(".sql") && !readdirSync(MIGRATIONS).includes(file));
  if (added.length === 0 && made.output.includes("No schema changes")) return [];
  const sql = added.map((file) => readFileSync(path.join(copy, file), "utf8")).join("\n");
  return [`The schema has changes without a migration; run \`npm run db:generate -- --name <what>\`:\n${sql}`];
}

async function findInconsistency() {
  const { code, output } = await runPackage("drizzle-kit/bin.cjs", ["check"], { quiet: true });
  return code === 0 ? [] : [`drizzle-kit check failed:\n${output}`];
}

async function migrateEmpty(inside) {
  const { code, output } = await runTypeScript("scripts/setup/migrate-empty.ts", [path.join(inside, "empty.db")], {
    quiet: true,
  });
  return code === 0 ? [] : [`An empty database does not take the migrations:\n${output}`];
}
