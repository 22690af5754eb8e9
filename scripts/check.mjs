// `npm run check`: format, lint, types, boundaries, migrations, unit and data tests, in about a minute.
import { CHECK_STEPS } from "./check-steps.mjs";
import { checkNode, ensureDependencies } from "./setup/dependencies.mjs";
import { runScript } from "./setup/refusal.mjs";
import { runSteps } from "./setup/steps.mjs";

await runScript(async () => {
  checkNode();
  await ensureDependencies();
  const { passed, failed } = await runSteps(CHECK_STEPS, 2);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
