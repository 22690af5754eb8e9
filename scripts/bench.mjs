// `npm run bench`: each figure beside a floor measured in the same run. Table on standard output, JSON in .cache/bench.json.
//   --quick           a county of 360 branches and no growth: shows that the bench itself works
//   --only rebuild,…  some parts: rebuild, correction, page, answers, growth
import { ensureBrowser } from "./setup/browser.mjs";
import { build, isBuilt } from "./setup/build.mjs";
import { checkNode, ensureDependencies } from "./setup/dependencies.mjs";
import { runScript } from "./setup/refusal.mjs";
import { runTypeScript } from "./setup/run-command.mjs";

await runScript(async () => {
  checkNode();
  await ensureDependencies();
  const browser = await ensureBrowser();
  if (!isBuilt()) await build();
  const { code } = await runTypeScript("scripts/bench/run.ts", process.argv.slice(2), {
    env: { CHROMIUM_PATH: browser },
  });
  process.exitCode = code;
});
