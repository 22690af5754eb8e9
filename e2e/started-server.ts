import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FOLDER } from "./fixtures";

const PATIENCE_MS = 10 * 60_000;

export interface StartedServer {
  readonly origin: string;
  /** What it said while it started. */
  readonly said: string;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the command a user runs. Whatever the server wants from beyond this machine is written to `outside.log`.
 * @param file of the database
 * @param options as after `npm start --`
 */
export async function startServer(port: number, file: string, options: readonly string[] = []): Promise<StartedServer> {
  const watch = pathToFileURL(path.resolve("e2e/watch-connections.mjs")).href;
  const server = spawn(process.execPath, ["--import", watch, "scripts/start.mjs", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `file:${file}`,
      CONNECTIONS_LOG: path.join(FOLDER, "outside.log"),
      TZ: "America/Anchorage",
    },
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start in time:\n${said}`)), PATIENCE_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (!said.includes("is ready at")) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => reject(new Error(`the server ended with status ${code}:\n${said}`)));
  });
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  };
  return { origin: `http://127.0.0.1:${port}`, said, stop };
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("no port could be had"));
      });
    });
  });
}
