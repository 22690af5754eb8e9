import type { Page } from "@playwright/test";
import type { DemoRole } from "../fixtures";
import { type Locale, say } from "../wording";

/** Where everybody begins. */
export class SignInPage {
  constructor(
    private readonly page: Page,
    private readonly locale: Locale = "zh-CN",
  ) {}

  /** @param next page wanted before signing in */
  async open(next?: string): Promise<void> {
    await this.page.goto(next === undefined ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}`);
  }

  /** Presses the demo button of a role and waits until the sign-in page is left. */
  async enterAs(role: DemoRole): Promise<void> {
    await this.page.getByRole("button", { name: say(this.locale, `terms.role.${role}`) }).click();
    await this.page.waitForURL((url) => url.pathname !== "/sign-in");
  }

  async enterWith(username: string, password: string): Promise<void> {
    await this.page.getByLabel(say(this.locale, "shell.signIn.username")).fill(username);
    await this.page.getByLabel(say(this.locale, "shell.signIn.password"), { exact: true }).fill(password);
    await this.page.getByRole("button", { name: say(this.locale, "shell.signIn.submit"), exact: true }).click();
  }
}
