import type { APIRequestContext } from "@playwright/test";
import { DEMO_VIEWERS, PLANTED_BRANCHES } from "@/seeds/demo/planted-truth";
import { expect, test } from "./fixtures";
import { BranchPage } from "./pages/branch-page";
import { LeaguePage } from "./pages/league-page";
import { LIVING, nameOf, planted } from "./planted";
import { say } from "./wording";

const zh = (key: string) => say("zh-CN", key);

/** Names of units under a search text, as the data address gives them. */
async function found(request: APIRequestContext, text: string): Promise<string[]> {
  const answer = await request.get(`/api/v1/search?${new URLSearchParams({ q: text })}`);
  expect(answer.status()).toBe(200);
  const { units } = (await answer.json()) as { units: { code: string }[] };
  return units.map(({ code }) => code);
}

test.describe("a branch leader", () => {
  test.use({ role: "branch_leader" });

  const other = LIVING.find(({ code }) => code.startsWith(DEMO_VIEWERS.township) && code !== DEMO_VIEWERS.branch);

  test("lands on the own page, which says where the branch stands and what costs it most", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(new RegExp(`/branches/${DEMO_VIEWERS.branch}$`));
    const branch = new BranchPage(page);
    await expect(branch.heading).toContainText(/第 \d+ 名，可能在/);
    await expect(branch.reasons).toContainText(nameOf("R2"));
    await expect(
      page.getByRole("navigation").getByRole("link", { name: zh("shell.nav.branches"), exact: true }),
    ).toHaveCount(0);
  });

  test("reads the own ledger rows", async ({ page }) => {
    await page.goto(`/branches/${DEMO_VIEWERS.branch}/indicators/R2`);
    const rows = page.getByRole("region", { name: zh("branch.rows.region") }).getByRole("row");
    await expect(rows.nth(1)).toBeVisible();
  });

  test("reaches no other branch by any address, and is not told that it exists", async ({ page }) => {
    const refused = async (address: string) => {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(404);
      const text = await answer.text();
      for (const { name, code } of PLANTED_BRANCHES)
        if (code !== DEMO_VIEWERS.branch) expect(text.includes(name), `${address} names ${name}`).toBe(false);
    };
    for (const code of [other?.code ?? "", planted("at_ceiling").code, planted("merged").code]) {
      for (const address of [
        `/branches/${code}`,
        `/branches/${code}?period=2026-09`,
        `/branches/${code}/indicators/R2`,
        `/branches/${code}/indicators/R2?rows=short&page=2`,
        `/branches/%20${code}/indicators/R2`,
        `/branches/${code.toLowerCase()}/indicators/R2`,
        `/branches/${DEMO_VIEWERS.branch}/../${code}/indicators/R2`,
        `/trends?unit=${code}`,
        `/trends?unit=${DEMO_VIEWERS.branch},${code}&node=R2`,
        `/league?unit=${code}`,
        `/indicators?unit=${code}`,
        `/indicators/R2?unit=${code}`,
      ])
        await refused(address);
    }
    for (const unit of [DEMO_VIEWERS.county, DEMO_VIEWERS.township, "SL-01"])
      for (const address of [`/league?unit=${unit}`, `/trends?unit=${unit}`, `/branches?unit=${unit}`])
        await refused(address);
    await page.goto(`/?unit=${DEMO_VIEWERS.county}`);
    await expect(page).toHaveURL(new RegExp(`/branches/${DEMO_VIEWERS.branch}$`));
  });

  test("gets no row, reason or figure of another branch from the data addresses", async ({ request }) => {
    const { code, name } = planted("weak_by_duty");
    for (const unit of [code, "SL", "SL-01"])
      expect((await request.get(`/api/v1/league?unit=${unit}`)).status(), unit).toBe(404);
    for (const text of [name, name.slice(0, 2), code, "tingyun", "SL"]) {
      expect(
        (await found(request, text)).filter((one) => one !== DEMO_VIEWERS.branch),
        text,
      ).toEqual([]);
    }
    const league = await (await request.get("/api/v1/league")).json();
    const own = league.rows.unit.indexOf(DEMO_VIEWERS.branch);
    expect(own).toBeGreaterThanOrEqual(0);
    expect(league.disclosure).toEqual({ kind: "ranks", own: DEMO_VIEWERS.branch });
    expect(Object.keys(league.rows.evidence)).toEqual([String(own)]);
    const disclosed = (column: readonly unknown[]) =>
      column.flatMap((value, i) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : [i]));
    for (const column of ["standing", "completeness", "costNode", "costPoints"])
      expect(disclosed(league.rows[column]), column).toEqual([own]);
    expect(JSON.stringify(league.unranked)).not.toMatch(/"reason":/);
  });
});

test.describe("a township officer", () => {
  test.use({ role: "township_officer" });

  test("sees the own branches only, each with its place in the county", async ({ page }) => {
    const league = new LeaguePage(page);
    await league.open();
    const codes = await league
      .rows()
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.dataset.unit));
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every((code) => code?.startsWith(`${DEMO_VIEWERS.township}-`))).toBe(true);
    // More are ranked in the county than there are branches in the township.
    await page.getByRole("button", { name: zh("league.filter.peersCounty") }).click();
    const place = (await league.rows().first().getByRole("cell").first().textContent()) ?? "";
    expect(Number(/\/(\d+)/.exec(place)?.[1])).toBeGreaterThan(codes.length * 3);
  });

  test("reaches no branch of another township by page, data or search", async ({ page, watch }) => {
    watch.allow(/status of 404/);
    const { code, name } = planted("at_ceiling");
    for (const address of [
      `/branches/${code}`,
      `/branches/${code}/indicators/R2`,
      `/trends?unit=${code}`,
      "/league?unit=SL-01",
      "/league?unit=SL",
      "/league?township=SL-01",
      "/branches?unit=SL-01",
      "/?unit=SL-01",
    ]) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(page.getByRole("main")).not.toContainText(name);
    }
    expect((await page.request.get("/api/v1/league?unit=SL-01")).status()).toBe(404);
    expect(await found(page.request, name)).toEqual([]);
    expect(await found(page.request, code)).toEqual([]);
    const league = await (await page.request.get("/api/v1/league")).json();
    expect(league.rows.unit.filter((unit: string) => !unit.startsWith(DEMO_VIEWERS.township))).toEqual([]);
  });
});

test.describe("a visitor", () => {
  test.use({ role: null });

  test("is given no data and no page but the sign-in", async ({ page, request }) => {
    for (const address of ["/api/v1/league", "/api/v1/search?q=SL"])
      expect((await request.get(address)).status(), address).toBe(401);
    for (const address of ["/", "/league", "/branches/SL-02-011/indicators/R2", "/trends?unit=SL-99-999"]) {
      await page.goto(address);
      await expect(page).toHaveURL(/\/sign-in/);
    }
  });
});
