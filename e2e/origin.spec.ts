import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, FOLDER, test } from "./fixtures";

// Every journey fails on a request of the browser to another origin; this one watches the server too.
test("neither browser nor server asks anything of another machine", async ({ page }) => {
  for (const address of ["/", "/league", "/branches", "/indicators", "/trends"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const log = path.join(FOLDER, "outside.log");
  expect(existsSync(log) ? readFileSync(log, "utf8") : "").toBe("");
});
