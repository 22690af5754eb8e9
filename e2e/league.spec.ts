import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { LeaguePage } from "./pages/league-page";
import { LIVING, planted } from "./planted";
import { csvCells, pngFacts, save } from "./saved-file";
import { say } from "./wording";

const zh = (key: string, values?: Readonly<Record<string, string | number>>) => say("zh-CN", key, values);

/** Points in the score column; what a screen reader is told besides follows them. */
async function scoreIn(row: Locator): Promise<number> {
  return Number.parseFloat((await row.getByRole("cell").nth(3).textContent()) ?? "");
}

test("every planted branch stands where its truth says: flagged, clear, or without a place", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  for (const { name, expected } of LIVING) {
    const row = expected.ranked ? await league.rowOf(name) : league.unrankedRow(name);
    await expect(row, name).toHaveCount(1);
    const flags = { weak: zh("terms.standing.weak"), watch: zh("terms.standing.watch") };
    if (expected.standing === "clear") {
      await expect(row, name).not.toContainText(flags.weak);
      await expect(row, name).not.toContainText(flags.watch);
    } else {
      await expect(row, name).toContainText(flags[expected.standing]);
    }
    if (!expected.score) continue;
    const score = await scoreIn(row);
    expect(score, name).toBeGreaterThanOrEqual(expected.score.atLeast ?? 0);
    expect(score, name).toBeLessThanOrEqual(expected.score.atMost ?? 100);
  }
});

test("a branch without a place stands in its own section with the reason, and not in the table", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  const { name } = planted("very_small");
  await expect(league.unrankedRow(name)).toContainText(/服务响应.*三分之二/);
  await league.search.fill(name);
  await expect(page.getByText(zh("league.table.empty"))).toBeVisible();
});

test("filters and order live in the address and survive a reload", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  await league.kind("community").click();
  await league.head("name").getByRole("button").click();
  await league.search.fill("社区");
  await expect(page).toHaveURL(
    (url) => url.searchParams.get("kind") === "community" && url.searchParams.get("sort") === "name",
  );
  await expect(league.head("name")).toHaveAttribute("aria-sort", "ascending");
  const before = await league.rows().allTextContents();
  await page.reload();
  await league.whole();
  await expect(league.search).toHaveValue("社区");
  expect(await league.rows().allTextContents()).toEqual(before);
});

test("sorting by score turns round when pressed again", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  const scores = async () => {
    const rows = await league.rows().all();
    return Promise.all(rows.map(scoreIn));
  };
  await league.head("score").getByRole("button").click();
  const first = await scores();
  await league.head("score").getByRole("button").click();
  await expect.poll(scores).not.toEqual(first);
  const second = await scores();
  const rising = [...first].sort((a, b) => a - b);
  const falling = [...second].sort((a, b) => b - a);
  expect([first, second]).toContainEqual(first.every((score, i) => score === rising[i]) ? rising : falling);
  expect(Math.max(...first) < Math.min(...second) || Math.max(...second) < Math.min(...first)).toBe(true);
});

test("the keyboard alone goes from row to row and opens a branch", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  const links = league.table.getByRole("link");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(links.last()).toBeFocused();
  const name = (await links.last().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/branches\/SL-/);
  await expect(page.getByRole("main")).toContainText(name);
});

test("the chart leaves as SVG with title, period, status and source inside", async ({ page }) => {
  await new LeaguePage(page).open();
  const { name, bytes } = await save(page, page.getByRole("button", { name: zh("charts.downloadSvg") }).first());
  expect(name).toMatch(/2026-10.*\.svg$/);
  const drawing = bytes.toString("utf8");
  const words = drawing.replace(/<[^>]*>/g, " ");
  for (const word of [
    "2026年10月",
    zh("terms.status.provisional"),
    zh("charts.cutoff"),
    zh("charts.scheme"),
    zh("charts.hash"),
  ]) {
    expect(words).toContain(word);
  }
  expect(words).toContain(planted("weak_by_results").name);
  expect(drawing).not.toMatch(/NaN|undefined|href="http/);
});

test("the chart leaves as PNG of 156 mm at 300 dots per inch", async ({ page }) => {
  await new LeaguePage(page).open();
  const { name, bytes } = await save(page, page.getByRole("button", { name: zh("charts.downloadPng") }).first());
  expect(name).toMatch(/\.png$/);
  const facts = pngFacts(bytes);
  expect(facts.width).toBe(Math.round((156 / 25.4) * 300));
  expect(facts.pixelsPerMetre).toBe(Math.round(300 / 0.0254));
});

test("the whole table leaves as CSV: one line per branch, unranked ones too, and nothing that starts a formula", async ({
  page,
}) => {
  const league = new LeaguePage(page);
  await league.open();
  const { bytes } = await save(page, page.getByRole("button", { name: zh("league.table.csvLabel") }));
  const cells = csvCells(bytes);
  for (const { name } of LIVING)
    expect(
      cells.filter((row) => row.includes(name)),
      name,
    ).toHaveLength(1);
  expect(cells.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
});
