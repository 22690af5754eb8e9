import type { Page } from "@playwright/test";
import type { League } from "@/lib/contracts/league";
import { type PackedLeague, packLeague, unpackLeague } from "@/lib/contracts/league-wire";
import { expect, test } from "./fixtures";
import { LeaguePage } from "./pages/league-page";
import { say } from "./wording";

const MANY = 3_000;

/** As many rows as asked for: each branch of the county again and again under numbers of its own. */
function multiplied(league: League, count: number): League {
  const rows = Array.from({ length: count }, (_, i) => {
    const row = league.rows[i % league.rows.length];
    if (!row) throw new RangeError("the county has no ranked branch");
    const again = Math.floor(i / league.rows.length);
    const county = { ...row.county, rank: i + 1, of: count };
    return {
      ...row,
      county,
      unit: `${row.unit}-${again}`,
      name: `${row.name}${again}`,
      score: row.score - again / 100,
    };
  });
  return { ...league, rows };
}

/** Lets the data address answer with a larger county; the page, its table and all they do are the real ones. */
async function enlarge(page: Page): Promise<void> {
  await page.route("**/api/v1/league?*", async (route) => {
    const answer = await route.fetch();
    const league = unpackLeague((await answer.json()) as PackedLeague);
    const headers = { "content-type": "application/json; charset=utf-8" };
    await route.fulfill({ status: 200, headers, body: JSON.stringify(packLeague(multiplied(league, MANY))) });
  });
}

test("three thousand branches are one table of which a window is drawn; its end, order and filters work", async ({
  page,
}) => {
  await enlarge(page);
  const league = new LeaguePage(page);
  await league.open({ groups: "off" });
  await expect(league.table).toHaveAttribute("aria-rowcount", String(MANY + 1));
  expect(await league.rows().count()).toBeLessThan(80);

  const region = page.getByRole("region", { name: say("zh-CN", "league.table.region") });
  await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = league.table.locator(`[aria-rowindex="${MANY + 1}"]`);
  await expect(last).toBeVisible();
  await expect(last.getByRole("rowheader")).toBeVisible();
  expect(await league.rows().count()).toBeLessThan(80);
  expect(await page.locator("*").count()).toBeLessThan(4_000);

  await league.head("name").getByRole("button").click();
  await expect(league.head("name")).toHaveAttribute("aria-sort", "ascending");
  await expect(league.table).toHaveAttribute("aria-rowcount", String(MANY + 1));
  const code = (await league.rows().first().getByRole("link").getAttribute("data-unit")) ?? "";
  await league.search.fill(code);
  await expect(league.rows()).toHaveCount(1);
  await expect(league.table).toHaveAttribute("aria-rowcount", "2");
  await league.search.fill("");
  await league.kind("community").click();
  const shown = page.getByText(/显示 [\d,]+ 个/);
  const count = Number(/显示 ([\d,]+) 个/.exec((await shown.textContent()) ?? "")?.[1]?.replaceAll(",", ""));
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThan(MANY);
  await expect(league.table).toHaveAttribute("aria-rowcount", String(count + 1));
});

test("the keyboard reaches the last of three thousand rows, and the focus is on it", async ({ page }) => {
  await enlarge(page);
  const league = new LeaguePage(page);
  await league.open({ groups: "off" });
  await league.table.getByRole("link").first().focus();
  await page.keyboard.press("End");
  const last = league.table.locator(`[aria-rowindex="${MANY + 1}"]`).getByRole("link");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(league.table.locator('[aria-rowindex="2"]').getByRole("link")).toBeFocused();
});
