import { DEMO_ROLES, expect, expectAccessible, readIn, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { LOCALES, say } from "./wording";

test.use({ role: null });

test("a visitor is sent to sign in and then on to where they wanted to go", async ({ page }) => {
  await page.goto("/league?period=2026-09");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fleague%3Fperiod%3D2026-09$/);
  await new SignInPage(page).enterAs("county_officer");
  await expect(page).toHaveURL(/\/league\?period=2026-09$/);
});

test("a wrong password says so and lets nobody in", async ({ page, context }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.enterWith("demo-county", "not the password");
  await expect(page.getByRole("alert")).toBeVisible();
  expect((await context.cookies()).filter((cookie) => cookie.name.includes("session_token"))).toEqual([]);
});

test("another site cannot be named as the place to go on to", async ({ page, baseURL }) => {
  const signIn = new SignInPage(page);
  await signIn.open("//elsewhere.example/league");
  await signIn.enterAs("county_officer");
  expect(new URL(page.url()).origin).toBe(baseURL);
});

for (const locale of LOCALES) {
  test(`the page has a button for every demo role and is accessible in ${locale}`, async ({ page, context }) => {
    await readIn(context, locale);
    await new SignInPage(page, locale).open();
    for (const role of DEMO_ROLES) {
      await expect(page.getByRole("button", { name: say(locale, `terms.role.${role}`) })).toBeVisible();
    }
    await expectAccessible(page);
  });
}
