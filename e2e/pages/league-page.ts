import type { Locator, Page } from "@playwright/test";
import type { LeagueSort } from "@/lib/contracts/url/league-query";
import { expect } from "../fixtures";
import { type Locale, say } from "../wording";

/** The league table and what stands around it. */
export class LeaguePage {
  /** The table of ranked branches; only rows in view are drawn. */
  readonly table: Locator;
  /** Those without a place. */
  readonly unranked: Locator;
  readonly search: Locator;

  constructor(
    private readonly page: Page,
    private readonly locale: Locale = "zh-CN",
  ) {
    this.table = page.getByRole("region", { name: this.say("table.region") }).getByRole("table");
    this.unranked = page.getByRole("region", { name: new RegExp(`^${say(locale, "terms.unranked")}|not ranked`, "i") });
    this.search = page.getByRole("searchbox", { name: this.say("filter.search") });
  }

  /** Opens the page and waits until all rows have come. */
  async open(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(parameters);
    await this.page.goto(query.size > 0 ? `/league?${query}` : "/league");
    await this.whole();
  }

  /** All rows are here once the whole table can be taken away. */
  async whole(): Promise<void> {
    await expect(this.page.getByRole("button", { name: this.say("table.csvLabel") })).toBeEnabled();
  }

  /** Narrows the table to one branch and gives its row. */
  async rowOf(name: string): Promise<Locator> {
    await this.search.fill(name);
    const row = this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
    await expect(row).toHaveCount(1);
    return row;
  }

  unrankedRow(name: string): Locator {
    return this.unranked.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }

  /** Rows that are drawn, head left out. */
  rows(): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader") });
  }

  /** Head of the column a sort belongs to. */
  head(sort: LeagueSort): Locator {
    return this.table.getByRole("columnheader", { name: this.say(`column.${sort}`) });
  }

  kind(kind: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${say(this.locale, `terms.kind.${kind}`)}`) });
  }

  private say(key: string): string {
    return say(this.locale, `league.${key}`);
  }
}
