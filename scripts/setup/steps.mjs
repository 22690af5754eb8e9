/**
 * @typedef {{ name: string, run: () => Promise<{ code: number, output: string, passed?: number, failed?: number }> }} Step
 *   one check; `passed` and `failed` count its tests where it has any
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Runs steps, a few at a time, and prints one line for each; the output of a step that fails is shown in full.
 * @param {readonly Step[]} steps in the order in which they are started
 * @param {number} atOnce
 * @returns {Promise<Count>} steps and tests together
 */
export async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  const total = { passed: 0, failed: 0 };
  const runNext = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      const result = await step.run();
      const count = countOf(result);
      total.passed += count.passed;
      total.failed += count.failed;
      print(step.name, result, (performance.now() - began) / 1000);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return total;
}

/** A step without tests counts as one; one that failed has at least one failure. */
export function countOf({ code, passed, failed }) {
  if (passed === undefined || failed === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function print(name, { code, output, passed, failed }, seconds) {
  const tests = passed === undefined ? "" : `  ${passed} passed${failed ? `, ${failed} failed` : ""}`;
  console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s${tests}`);
  if (code !== 0) console.log(output.trimEnd());
}
