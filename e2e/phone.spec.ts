import { expect, expectAccessible, expectNoSideways, readIn, test } from "./fixtures";
import { LeaguePage } from "./pages/league-page";
import { planted } from "./planted";
import { LOCALES, say } from "./wording";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const PAGES = ["league", "branches", "indicators", "trends", "overview"] as const;

for (const locale of LOCALES) {
  test(`a thumb goes from page to page in ${locale}`, async ({ page }) => {
    await readIn(page.context(), locale);
    await page.goto("/");
    const navigation = page.getByRole("navigation", { name: say(locale, "shell.nav.label") });
    for (const name of PAGES) {
      const link = navigation.getByRole("link", { name: say(locale, `shell.nav.${name}`), exact: true });
      await link.tap();
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectNoSideways(page);
    }
  });
}

test("the league is cards one can read and tap, and still a table", async ({ page }) => {
  const { name } = planted("weak_by_results");
  const league = new LeaguePage(page);
  await league.open();
  await expectAccessible(page);
  const row = await league.rowOf(name);
  await expect(row).toContainText(say("zh-CN", "terms.standing.weak"));
  await expect(row.getByRole("cell").first()).toContainText(/\d+/);
  await row.getByRole("link", { name }).tap();
  await page.waitForURL(/\/branches\//);
  await expect(page.getByRole("main")).toContainText(name);
});

test.describe("a branch leader", () => {
  test.use({ role: "branch_leader" });

  test("reads the own page on a telephone, down to the ledger rows", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("可能在");
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    await expectAccessible(page);
    await page.goto(`${new URL(page.url()).pathname}/indicators/R2`);
    await expectAccessible(page);
    await expectNoSideways(page);
  });
});
