// `npm start`: installs, checks, builds, fills and serves; whatever is done already is skipped.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { build, isBuilt, PREPARATION, readBuiltConfiguration } from "./setup/build.mjs";
import { checkNode, ensureDependencies } from "./setup/dependencies.mjs";
import { checkPort } from "./setup/port.mjs";
import { readyFirst } from "./setup/ready-first.mjs";
import { Refusal, runScript } from "./setup/refusal.mjs";
import { ROOT } from "./setup/run-command.mjs";

const USAGE = `npm start                      serve; an empty database is filled with the demo county
npm start -- --empty           load nothing; print a one-time link that creates the administrator
npm start -- --branches 3000   size of the demo county
Environment: HOST, PORT, PUBLIC_URL, DATABASE_URL, DATABASE_AUTH_TOKEN, SESSION_SECRET`;

/** How long open requests may take to end after Ctrl-C. */
const PATIENCE_MS = 3_000;

await runScript(async () => {
  process.chdir(ROOT);
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
 * @returns {Promise<{ environment: Record<string, string>, host: string, port: number, publicUrl: string | null,
 *   setupPath: string | null }>}
 */
async function prepare({ empty, branches }) {
  const args = [...(empty ? ["--empty"] : []), ...(branches ? ["--branches", branches] : [])];
  const built = isBuilt();
  const child = built
    ? fork(PREPARATION, args, { execArgv: ["--conditions=react-server"] })
    : fork("scripts/setup/prepare.ts", args, { execArgv: ["--conditions=react-server", "--import", "tsx"] });
  const ended = once(child, "exit").then(([code]) => code);
  try {
    const address = await firstOf(once(child, "message"), ended);
    await checkPort(address.host, address.port);
    child.send("continue");
    if (!built) console.log("Building (after changes only; takes about a minute) …");
    const [prepared] = await Promise.all([firstOf(once(child, "message"), ended), built || build()]);
    return { ...address, ...prepared };
  } catch (refusal) {
    child.kill();
    throw refusal;
  }
}

/** The message, or the end of the whole process when the child has ended without one: it has said why. */
async function firstOf(message, ended) {
  const heard = await Promise.race([message.then(([value]) => ({ value })), ended]);
  if (typeof heard === "object" && heard !== null) return heard.value;
  process.exit(heard || 1);
}

/** Serves in this very process, so that Ctrl-C needs to reach one process alone. */
async function serve({ environment, host, port, publicUrl, setupPath }) {
  Object.assign(process.env, environment, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  // As in Next's own standalone server: the configuration settled by the build, instead of reading it once more.
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(configurationFor(publicUrl));
  const { default: next } = await import("next");
  // Next calls every loopback address `localhost`; told another name, it takes rewrites for another server's.
  const program = next({ dev: false, dir: ROOT, hostname: "localhost", port });
  const speak = console.log;
  console.log = () => undefined; // the framework's own remarks
  await program.prepare();
  console.log = speak;
  const server = createServer(readyFirst(program.getRequestHandler()));
  server.listen(port, host);
  await once(server, "listening");
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop(server, program));
  const origin = publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  if (setupPath) console.log(`Create the administrator (once): ${origin}${setupPath}`);
  console.log(`Branchmark 支部标尺 is ready at ${origin}`);
}

/** Forms sent from the public address are the site's own, also where a proxy in front passes on another host. */
function configurationFor(publicUrl) {
  const built = readBuiltConfiguration();
  if (publicUrl === null) return built;
  const serverActions = { ...built.experimental.serverActions, allowedOrigins: [new URL(publicUrl).host] };
  return { ...built, experimental: { ...built.experimental, serverActions } };
}

/** Answers what was asked before, takes nothing new, and ends with status 0. */
async function stop(server, program) {
  console.log("Stopping …");
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
  await closed;
  await program.close();
  process.exit(0);
}
