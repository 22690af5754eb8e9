import { expect, test } from "./fixtures";
import { say } from "./wording";

/** Addresses that ask for what is not there, or ask wrongly: never answered with something else. */
const REFUSED: readonly { readonly address: string; readonly status: 400 | 404; readonly says: string }[] = [
  { address: "/league?period=2026-13", status: 400, says: "2026-13" },
  { address: "/league?period=2019-01", status: 404, says: "2019-01" },
  { address: "/league?unit=SL-99-999", status: 404, says: "SL-99-999" },
  { address: "/league?node=R99", status: 404, says: "R99" },
  { address: "/league?kind=urban", status: 400, says: "urban" },
  { address: "/league?colour=red", status: 400, says: "colour" },
  { address: "/league?period=2026-10&period=2026-09", status: 400, says: "period" },
  { address: "/?period=soon", status: 400, says: "soon" },
  { address: "/branches/SL-99-999", status: 404, says: "SL-99-999" },
  { address: "/branches?kind=none", status: 400, says: "none" },
  { address: "/indicators/R99", status: 404, says: "R99" },
  { address: "/trends?node=nothing", status: 404, says: "nothing" },
  { address: "/no-such-page", status: 404, says: say("zh-CN", "errors.unknown.page") },
];

for (const { address, status, says } of REFUSED) {
  test(`${address} says what is wrong with status ${status}`, async ({ page, watch }) => {
    watch.allow(new RegExp(`status of ${status}`));
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(status);
    await expect(page.getByRole("main")).toContainText(says);
  });
}

test("the data address refuses in the same way", async ({ request }) => {
  const refused = {
    "period=2026-13": 400,
    "period=2019-01": 404,
    "node=R99": 404,
    "unit=SL-99-999": 404,
    "colour=red": 400,
  };
  for (const [query, status] of Object.entries(refused)) {
    expect((await request.get(`/api/v1/league?${query}`)).status(), query).toBe(status);
  }
});
