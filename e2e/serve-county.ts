import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import { DEMO_ROLES, FOLDER, statePath } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { findFreePort, startServer } from "./started-server";

/**
 * Starts `npm start` on an empty database, signs in once as every role, and stops the server at the end.
 * While writing journeys, `E2E_ORIGIN` names a server of the demo county that runs already and `E2E_DATABASE` its file.
 */
export default async function serveCounty(): Promise<() => Promise<void>> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  if (process.env.E2E_ORIGIN) {
    await signInAll(process.env.E2E_ORIGIN);
    return async () => undefined;
  }
  const data = mkdtempSync(path.join(tmpdir(), "branchmark-"));
  const file = path.join(data, "county.db");
  const server = await startServer(await findFreePort(), file);
  process.env.E2E_ORIGIN = server.origin;
  process.env.E2E_DATABASE = file;
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  await signInAll(process.env.E2E_ORIGIN).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
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
