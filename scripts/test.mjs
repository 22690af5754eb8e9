// `npm test`: everything of `npm run check`, then the build and the end-to-end tests in a real browser.
// Installs what is missing, a browser too. The last line says `N passed, N failed`.
import { CHECK_STEPS, CITIES_STEP } from "./check-steps.mjs";
import { ensureBrowser } from "./setup/browser.mjs";
import { build, isBuilt } from "./setup/build.mjs";
import { checkNode, ensureDependencies } from "./setup/dependencies.mjs";
import { Refusal, runScript } from "./setup/refusal.mjs";
import { runSteps } from "./setup/steps.mjs";
import { runJourneys } from "./test-journeys.mjs";

await runScript(async () => {
  checkNode();
  await ensureDependencies();
  const browser = await ensureBrowser();
  const checked = await runSteps([...CHECK_STEPS, CITIES_STEP], 2);
  const built = await runSteps([{ name: "build", run: buildWhenNeeded }], 1);
  const walked =
    built.failed === 0
      ? await runSteps([{ name: "end-to-end", run: () => runJourneys(browser) }], 1)
      : { passed: 0, failed: 0 };
  const counts = [checked, built, walked];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

async function buildWhenNeeded() {
  try {
    if (!isBuilt()) await build();
    return { code: 0, output: "" };
  } catch (error) {
    if (error instanceof Refusal) return { code: 1, output: error.message };
    throw error;
  }
}
