import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, expectAccessible, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { findFreePort, type StartedServer, startServer } from "./started-server";
import { LOCALES, say } from "./wording";

// A server of its own over a copy: what is locked here must not stop the other journeys.
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ role: null });

const folder = mkdtempSync(path.join(tmpdir(), "branchmark-locked-"));
const file = path.join(folder, "county.db");
let server: StartedServer;
let origin = "";

test.beforeAll(async () => {
  const original = process.env.E2E_DATABASE;
  if (!original) throw new Error("E2E_DATABASE must name the file of the demo county");
  for (const ending of ["", "-wal"]) if (existsSync(original + ending)) copyFileSync(original + ending, file + ending);
  server = await startServer(await findFreePort(), file);
  ({ origin } = server);
});

const PROGRAM = `
  import { createClient } from "@libsql/client";
  const [url, whole] = process.argv.slice(1);
  const client = createClient({ url });
  if (whole === "whole") await client.execute("pragma locking_mode = exclusive");
  const writing = await client.transaction("write");
  await writing.execute("create table held (word)");
  console.log("writing");
  // What nobody refers to any more is closed, and its lock with it.
  setInterval(() => [client.closed, writing.closed], 1000);
`;

/**
 * Starts another program that writes and does not come to an end; calling the answer ends it.
 * @param kind whether it takes the file for itself, so that nobody can even read
 */
async function beginWriting(kind: "shared" | "whole"): Promise<() => Promise<void>> {
  const program = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, `file:${file}`, kind], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(program, "exit");
  const [heard] = await Promise.race([once(program.stdout, "data"), exit]);
  expect(String(heard)).toContain("writing");
  return async () => {
    program.kill("SIGKILL");
    await exit;
  };
}

test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("while another program has the whole file, every page says so with status 503, and goes on afterwards", async ({
  page,
  watch,
}) => {
  watch.allow(/status of 503/);
  watch.allow(/off the origin/); // this server's address is not that of the others
  // The server has not been asked for anything yet, so nothing of it holds the file.
  const end = await beginWriting("whole");
  await page.context().addCookies([{ name: "branchmark.session_token", value: "any.any", url: origin }]);
  for (const locale of LOCALES) {
    await page.context().addCookies([{ name: "locale", value: locale, url: origin }]);
    for (const address of ["/league", "/sign-in"]) {
      const answer = await page.goto(`${origin}${address}`);
      expect(answer?.status(), address).toBe(503);
      const main = page.getByRole("main");
      await expect(main).toContainText(say(locale, "errors.database.busy.title"));
      await expect(main).toContainText(say(locale, "errors.database.busy.text"));
    }
    await expectAccessible(page);
  }
  const headers = { cookie: "branchmark.session_token=any.any" };
  expect((await page.request.get(`${origin}/api/v1/league`, { headers })).status()).toBe(503);
  await end();

  await page.context().clearCookies();
  expect((await page.goto(`${origin}/sign-in`))?.status()).toBe(200);
  await new SignInPage(page).enterAs("county_officer");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("while another program writes, pages are read, signing in says that it must wait, and then it works", async ({
  page,
  browser,
  request,
  watch,
}) => {
  watch.allow(/off the origin/);
  watch.allow(/status of 503/);
  await page.goto(`${origin}/sign-in`);
  await new SignInPage(page).enterAs("county_officer");
  const visitor = await browser.newContext({ locale: "zh-CN" });
  const other = await visitor.newPage();
  await other.goto(`${origin}/sign-in`);

  const end = await beginWriting("shared");
  const credentials = { username: "demo-county", password: "demo-2026-open" };
  // As many at once as made the server answer nobody for half a minute when each wait stopped it.
  const programs = Array.from({ length: 6 }, () =>
    request.post(`${origin}/api/auth/sign-in/username`, { data: credentials }),
  );
  const begun = Date.now();
  expect((await page.goto(`${origin}/branches`))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(5_000);
  for (const answer of await Promise.all(programs)) expect(answer.status()).toBe(503);

  await other.getByRole("button", { name: say("zh-CN", "terms.role.county_officer") }).click();
  await expect(other.getByRole("alert").filter({ hasText: /./ })).toContainText(say("zh-CN", "shell.signIn.database"));
  await new SignInPage(other).enterWith(credentials.username, credentials.password);
  await expect(other.getByRole("alert").filter({ hasText: /./ }).last()).toContainText(
    say("zh-CN", "shell.signIn.database"),
  );
  await end();
  await new SignInPage(other).enterAs("township_officer");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await visitor.close();
});
