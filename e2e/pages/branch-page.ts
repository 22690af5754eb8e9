import type { Locator, Page } from "@playwright/test";
import { type Locale, say } from "../wording";

/** One branch: place, reasons, indicators, trends. */
export class BranchPage {
  readonly heading: Locator;
  /** The table of all indicators. */
  readonly indicators: Locator;
  /** Why the branch is marked, or that nothing speaks against it. */
  readonly reasons: Locator;

  constructor(
    private readonly page: Page,
    private readonly locale: Locale = "zh-CN",
  ) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.indicators = page.getByRole("region", { name: say(locale, "branch.table.region") }).getByRole("table");
    const titles = ["weak", "watch", "clear"].map((standing) => say(locale, `branch.why.${standing}`));
    this.reasons = page.getByRole("region", { name: new RegExp(titles.join("|")) });
  }

  async open(code: string, period?: string): Promise<void> {
    await this.page.goto(`/branches/${code}${period ? `?period=${period}` : ""}`);
  }

  indicator(name: string): Locator {
    return this.indicators.getByRole("row").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  /** Opens the rule and the ledger rows behind an indicator. */
  async follow(name: string): Promise<void> {
    await this.indicator(name).getByRole("link", { name, exact: true }).click();
    await this.page.waitForURL(/\/indicators\//);
  }

  /** The numbers of a chart as a table. */
  async tableOf(chart: RegExp): Promise<Locator> {
    const card = this.page.getByRole("region", { name: chart });
    await card.getByRole("button", { name: say(this.locale, "charts.showTable") }).click();
    return card.getByRole("table");
  }
}
