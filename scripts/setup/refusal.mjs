/** Something the person at the terminal must put right: shown as a message, without a stack. */
export class Refusal extends Error {
  name = "Refusal";
}

/** Runs a script; a refusal is printed plainly, anything else in full, and the process ends with status 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}
