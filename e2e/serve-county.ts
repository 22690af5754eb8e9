import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { DEMO_ROLES, FOLDER, statePath } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";

const PATIENCE_MS = 10 * 60_000;

/**
 * Starts `npm start` on an empty database, signs in once as every role, and stops the server at the end.
 * While writing journeys, `E2E_ORIGIN` names a server of the demo county that runs already.
 */
export default async function serveCounty(): Promise<() => Promise<void>> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  if (process.env.E2E_ORIGIN) {
    await signInAll(process.env.E2E_ORIGIN);
    return async () => undefined;
  }
  const data = mkdtempSync(path.join(tmpdir(), "branchmark-"));
  const port = await findFreePort();
  const server = await start(port, data);
  process.env.E2E_ORIGIN = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  await signInAll(process.env.E2E_ORIGIN).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}

/** The command a user runs. Whatever the server wants from beyond this machine is written to `outside.log`. */
async function start(port: number, data: string) {
  const watch = pathToFileURL(path.resolve("e2e/watch-connections.mjs")).href;
  const server = spawn(process.execPath, ["--import", watch, "scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `file:${path.join(data, "county.db")}`,
      CONNECTIONS_LOG: path.join(FOLDER, "outside.log"),
      TZ: "America/Anchorage",
    },
  });
  let heard = "";
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start in time:\n${heard}`)), PATIENCE_MS);
    const listen = (chunk: Buffer) => {
      heard += chunk.toString("utf8");
      if (!heard.includes("is ready at")) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => reject(new Error(`the server ended with status ${code}:\n${heard}`)));
  });
  return server;
}

async function signInAll(origin: string): Promise<void> {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const role of DEMO_ROLES) {
    const context = await browser.newContext({ baseURL: origin, locale: "zh-CN" });
    const page = new SignInPage(await context.newPage());
    await page.open();
    await page.enterAs(role);
    await context.storageState({ path: statePath(role) });
    await context.close();
  }
  await browser.close();
}

function findFreePort(): Promise<number> {
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
