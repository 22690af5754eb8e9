// Started by bench.mjs with what it needs in place.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureAnswers } from "./answers";
import { measureCorrection } from "./correction";
import { countyFile } from "./counties";
import { type Figure, keepsBudget, tableOf } from "./figure";
import { measureGrowth } from "./growth";
import { measureLeaguePage } from "./league-page";
import { measureRebuild } from "./rebuild";
import { type Served, serveCounty } from "./served-county";

const PARTS = ["rebuild", "correction", "answers", "page", "growth"] as const;

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", default: PARTS.join(",") } },
});
const wanted = new Set(values.only.split(","));
for (const part of wanted)
  if (!PARTS.some((known) => known === part)) throw new RangeError(`no part is called ${part}`);
const branches = values.quick ? 360 : 3_000;
const figures: Figure[] = [];
const add = (more: readonly Figure[]) => {
  figures.push(...more);
  console.error(more.map((figure) => `  ${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}`).join("\n"));
};

if (wanted.has("rebuild")) add(await measureRebuild(branches));
if (wanted.has("correction")) add(await measureCorrection(branches));
if (wanted.has("answers")) await whileServed(async (served) => add(await measureAnswers(served)));
if (wanted.has("page")) await whileServed(async (served) => add(await measureLeaguePage(served, branches)));
if (wanted.has("growth")) add(await measureGrowth(values.quick ? [100, 300] : [300, 3_000, 30_000]));

mkdirSync(".cache", { recursive: true });
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "" };
const report = { at: new Date().toISOString(), quick: values.quick, machine, figures };
writeFileSync(".cache/bench.json", `${JSON.stringify(report, null, 2)}\n`);
console.log(tableOf(figures));
// A county of 360 only shows that the bench works; its figures are not judged.
process.exitCode = !values.quick && figures.some((figure) => keepsBudget(figure) === false) ? 1 : 0;

async function whileServed(measure: (served: Served) => Promise<void>): Promise<void> {
  const served = await serveCounty(await countyFile(branches));
  try {
    await measure(served);
  } finally {
    await served.stop();
  }
}
