import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, readIn, test } from "./fixtures";
import { LISTED_PAGES, type ListedPage, OPEN_PAGES, REFUSED_PAGES } from "./pages/listed-pages";
import { LOCALES, type Locale } from "./wording";

// A journey here walks many pages; each is loaded once and then looked at in the other theme and on a phone.
test.describe.configure({ timeout: 120_000 });

const DESK = { width: 1366, height: 768 } as const;
const PHONE = { width: 390, height: 844 } as const;

/** Few enough that both workers end at about the same time. */
const PAGES_PER_JOURNEY = 6;

for (const locale of LOCALES) {
  // The first load is light in Chinese and dark in English: either can be what the server sends.
  const [theme, other] = locale === "zh-CN" ? (["light", "dark"] as const) : (["dark", "light"] as const);

  async function walk(page: Page, listed: readonly ListedPage[]): Promise<void> {
    await readIn(page.context(), locale);
    await readInTheme(page, theme);
    for (const each of listed) {
      await test.step(`${each.name} ${each.address}`, () => look(page, each, locale, other));
      await page.setViewportSize(DESK);
    }
  }

  for (let from = 0; from < LISTED_PAGES.length; from += PAGES_PER_JOURNEY) {
    const listed = LISTED_PAGES.slice(from, from + PAGES_PER_JOURNEY);
    test(`accessible in both themes and narrow enough in ${locale}: ${listed.map(({ name }) => name).join(", ")}`, async ({
      page,
    }) => {
      await walk(page, listed);
    });
  }

  test(`refusals are accessible in both themes and narrow enough in ${locale}`, async ({ page, watch }) => {
    watch.allow(/status of 40[04]/);
    await walk(page, REFUSED_PAGES);
  });

  test.describe("a visitor", () => {
    test.use({ role: null });

    test(`finds the open pages accessible in both themes and narrow enough in ${locale}`, async ({ page }) => {
      await walk(page, OPEN_PAGES);
    });
  });
}

type Theme = "light" | "dark";

/** Chooses the appearance, as the choice in the account's menu does. */
async function readInTheme(page: Page, theme: Theme): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: theme, url: process.env.E2E_ORIGIN ?? "" }]);
}

async function look(page: Page, { address, status }: ListedPage, locale: Locale, other: Theme): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status ?? 200);
  await expectWhole(page);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expectAccessible(page);
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, other);
  await expectAccessible(page, ["color-contrast"]);
  await page.setViewportSize(PHONE);
  await expectNoSideways(page);
}

/** Nothing is awaited any more: heading, charts, rows. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  // One drawing: the script's own has taken the place of the one that came with the page.
  for (const chart of await page
    .getByRole("img")
    .filter({ has: page.locator(":scope > div") })
    .all())
    await expect(chart.locator("svg")).toHaveCount(1);
}
