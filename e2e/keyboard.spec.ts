import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ChartCardPart } from "./pages/chart-card-part";
import { LeaguePage } from "./pages/league-page";
import { say } from "./wording";

const zh = (key: string) => say("zh-CN", key);

/** Presses the tab key until something has the focus; what has it must be seen to have it at every stop. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} tabs do not reach ${target}`);
}

/** The focus has an outline of its own, or that of what holds it, and stands on the screen. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nothing";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const { width, height, bottom, top } = focused.getBoundingClientRect();
    const marked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const inView = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
    return marked && inView ? "seen" : focused.outerHTML.slice(0, 160);
  });
  expect(seen, "the focus is not to be seen on").toBe("seen");
}

test("the skip link is the first stop and leads to the content", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: zh("shell.skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
});

test("filters, order and rows of the league are reached and used by keyboard, and a branch is opened", async ({
  page,
}) => {
  const league = new LeaguePage(page);
  await league.open();
  await tabTo(page, league.kind("rural"));
  await page.keyboard.press("Enter");
  await expect(league.kind("rural")).toHaveAttribute("aria-pressed", "true");
  await expect(league.kind("rural")).toBeFocused();
  await expect(page).toHaveURL(/kind=rural/);

  await tabTo(page, league.search);
  await page.keyboard.type("村");
  const township = page.getByRole("combobox", { name: zh("league.filter.township") });
  await tabTo(page, township);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/township=/);

  const byName = league.head("name").getByRole("button");
  await tabTo(page, byName);
  await page.keyboard.press("Space");
  await expect(league.head("name")).toHaveAttribute("aria-sort", "ascending");
  await expect(byName).toBeFocused();

  await tabTo(page, league.table.getByRole("link").first());
  await page.keyboard.press("ArrowDown");
  const second = league.table.getByRole("link").nth(1);
  await expect(second).toBeFocused();
  await expectFocusSeen(page);
  const name = (await second.textContent()) ?? "";
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/branches\//);
  await expect(page.getByRole("main")).toContainText(name);
});

test("a chart's table and files are reached and used by keyboard, and the focus stays on the button", async ({
  page,
}) => {
  await page.goto("/league");
  const card = new ChartCardPart(page, 0);
  const table = page.getByRole("button", { name: zh("charts.showTable") }).first();
  await tabTo(page, table);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: zh("charts.showChart") })).toBeFocused();
  for (const format of ["Png", "Svg", "Csv"] as const) {
    await tabTo(page, card.button(format));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    await expect(card.button(format)).toBeFocused();
  }
});

test("the account's menu opens by keyboard, closes by Escape and gives the focus back", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const menu = page.getByRole("button", { name: zh("shell.account.label").replace("{name}", "") });
  await tabTo(page, menu);
  await page.keyboard.press("Enter");
  const signOut = page.getByText(zh("shell.account.signOut"));
  await expect(signOut).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(signOut).toBeHidden();
  await expect(menu).toBeFocused();
});
