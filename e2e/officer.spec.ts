import { expect, test } from "./fixtures";
import { resolvedOnTime, rowsOf } from "./ledger-oracle";
import { BranchPage } from "./pages/branch-page";
import { LeaguePage } from "./pages/league-page";
import { nameOf, planted } from "./planted";
import { say } from "./wording";

const zh = (key: string) => say("zh-CN", key);

test("from the league over a weak branch, its reason and its trend to the ledger rows, and back to the same table", async ({
  page,
}) => {
  const { code, name } = planted("weak_by_results");
  const league = new LeaguePage(page);
  await league.open();
  await league.kind("community").click();
  await page.getByRole("combobox", { name: zh("league.filter.township") }).selectOption({ index: 2 });
  const township = new URL(page.url()).searchParams.get("township");
  expect(township).toBe(code.slice(0, 5));
  await page.getByRole("button", { name: zh("league.filter.peersCounty") }).click();
  await league.head("standing").getByRole("button").click();
  await expect(league.rows().first()).toContainText(zh("terms.standing.weak"));
  const address = page.url();
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    kind: "community",
    township,
    peers: "county",
    sort: "standing",
  });
  const rows = await league.rows().allTextContents();
  expect(rows.every((row) => row.includes(zh("terms.kind.community")))).toBe(true);

  await league.rows().getByRole("link", { name }).click();
  await page.waitForURL(/\/branches\//);
  const branch = new BranchPage(page);
  await expect(branch.reasons).toContainText(nameOf("R2"));
  await expect(
    page
      .getByRole("region", { name: /^综合得分/ })
      .getByRole("img")
      .first(),
  ).toBeVisible();

  const { x, n } = resolvedOnTime(rowsOf(code));
  await branch.follow(nameOf("R2"));
  await expect(branch.heading).toContainText(String(x));
  await expect(branch.heading).toContainText(String(n));
  await page.getByRole("link", { name: zh("branch.rows.short") }).click();
  await expect(page).toHaveURL(/rows=short/);
  const verdicts = page.getByRole("region", { name: zh("branch.rows.region") }).getByRole("row");
  await expect(verdicts.nth(1)).toContainText(zh("branch.rows.missed"));

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/branches/${code}`));
  await page.goBack();
  await expect(page).toHaveURL(address);
  await league.whole();
  await expect.poll(() => league.rows().allTextContents()).toEqual(rows);
});

test("period, score and township are part of the address, and go along from page to page", async ({ page }) => {
  const league = new LeaguePage(page);
  await league.open();
  await page.getByRole("combobox", { name: zh("shell.context.period") }).selectOption("2026-08");
  await expect(page).toHaveURL(/period=2026-08/);
  await page.getByRole("combobox", { name: zh("league.filter.node") }).selectOption("R2");
  await expect(page).toHaveURL(/node=R2/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(nameOf("R2"));
  await page.getByRole("combobox", { name: zh("shell.context.scope") }).selectOption("SL-02");
  await expect(page).toHaveURL(/unit=SL-02/);
  await league.whole();
  for (const row of await league.rows().getByRole("link").all())
    await expect(row).toHaveAttribute("href", /\/branches\/SL-02-.*period=2026-08/);

  await page.goBack();
  await expect(page).toHaveURL((url) => !url.searchParams.has("unit") && url.searchParams.get("node") === "R2");
  await page.goForward();
  await expect(page).toHaveURL(/unit=SL-02/);
  const navigation = page.getByRole("navigation", { name: zh("shell.nav.label") });
  await navigation.getByRole("link", { name: zh("shell.nav.overview") }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/" && url.searchParams.get("period") === "2026-08");
  await expect(page.getByRole("combobox", { name: zh("shell.context.period") })).toHaveValue("2026-08");
});

test("the search finds a branch by name, pinyin and code, and opens it", async ({ page }) => {
  const { code, name } = planted("weak_by_duty");
  await page.goto("/");
  const field = page.getByRole("combobox", { name: zh("shell.search.label") });
  for (const text of [name.slice(0, 3), "tingyun", "tyc", code]) {
    await page.getByLabel(zh("shell.search.label")).fill(text);
    await expect(page.getByRole("option").filter({ hasText: name })).toBeVisible();
    await field.fill("");
  }
  await field.fill(code);
  await page.getByRole("option").filter({ hasText: name }).click();
  await expect(page).toHaveURL(new RegExp(`/branches/${code}`));
});
