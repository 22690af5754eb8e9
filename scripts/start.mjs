// `npm start`: installs, checks, builds, fills and serves; whatever is done already is skipped.
import { fork } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild, SERVER } from "./setup/build.mjs";
import { checkNode, ensureDependencies } from "./setup/dependencies.mjs";
import { checkPort, waitForAnswer } from "./setup/port.mjs";
import { Refusal, runScript } from "./setup/refusal.mjs";
import { ROOT } from "./setup/run-command.mjs";

const USAGE = `npm start                      serve; an empty database is filled with the demo county
npm start -- --empty           load nothing; print a one-time link that creates the administrator
npm start -- --branches 3000   size of the demo county
Environment: HOST, PORT, DATABASE_URL, DATABASE_AUTH_TOKEN, SESSION_SECRET`;

await runScript(async () => {
  const options = readOptions();
  checkNode();
  await ensureDependencies();
  const prepared = await prepare(options);
  await serve(prepared);
});

/** @throws {Refusal} on an option that is not known */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: { empty: { type: "boolean", default: false }, branches: { type: "string" } },
    });
    return values;
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${USAGE}`);
  }
}

/**
 * Checks environment and database in a process of its own, which can read TypeScript, and builds meanwhile.
 * @returns {Promise<{ env: Record<string, string>, setupPath: string | null }>} what the server is to be given
 */
async function prepare({ empty, branches }) {
  const args = [...(empty ? ["--empty"] : []), ...(branches ? ["--branches", branches] : [])];
  const child = fork("scripts/setup/prepare.ts", args, {
    cwd: ROOT,
    execArgv: ["--conditions=react-server", "--import", "tsx"],
  });
  const ended = once(child, "exit").then(([code]) => code);
  const address = await firstOf(once(child, "message"), ended);
  await checkPort(address.host, address.port).catch((refusal) => {
    child.kill();
    throw refusal;
  });
  child.send("continue");
  const [, prepared] = await Promise.all([
    ensureBuild().catch((refusal) => {
      child.kill();
      throw refusal;
    }),
    firstOf(once(child, "message"), ended),
  ]);
  return prepared;
}

/** The message, or the end of the whole process when the child has ended without one: it has said why. */
async function firstOf(message, ended) {
  const heard = await Promise.race([message.then(([value]) => ({ value })), ended]);
  if (typeof heard === "object" && heard !== null) return heard.value;
  process.exit(heard || 1);
}

/** Serves in this very process, so that Ctrl-C needs to reach one process alone. */
async function serve({ env, setupPath }) {
  Object.assign(process.env, env);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      stopping = true;
      console.log("Stopping …");
    });
  }
  process.once("exit", () => {
    if (stopping) process.exitCode = 0;
  });
  const origin = `http://${env.HOSTNAME.includes(":") ? `[${env.HOSTNAME}]` : env.HOSTNAME}:${env.PORT}`;
  const speak = console.log;
  console.log = () => undefined; // the framework's own greeting
  await import(pathToFileURL(SERVER).href);
  await waitForAnswer(env.HOSTNAME, Number(env.PORT));
  console.log = speak;
  if (setupPath) console.log(`Create the administrator (once): ${origin}${setupPath}`);
  console.log(`Branchmark 支部标尺 is ready at ${origin}`);
}
