import type { Locator, Page } from "@playwright/test";
import { type SavedFile, save } from "../saved-file";
import { type Locale, say } from "../wording";

type Format = "Png" | "Svg" | "Csv";

/** One chart with its files, by its place on the page. */
export class ChartCardPart {
  readonly downloads: Locator;

  constructor(
    private readonly page: Page,
    index: number,
    private readonly locale: Locale = "zh-CN",
  ) {
    this.downloads = page.getByRole("group", { name: say(locale, "charts.download") }).nth(index);
  }

  /** What the chart is headed with. */
  async title(): Promise<string> {
    const card = this.downloads.locator("xpath=ancestor::section[1]");
    return (await card.getByRole("heading").first().textContent())?.trim() ?? "";
  }

  button(format: Format): Locator {
    return this.downloads.getByRole("button", { name: say(this.locale, `charts.download${format}`), exact: true });
  }

  saved(format: Format): Promise<SavedFile> {
    return save(this.page, this.button(format));
  }

  /** All words inside the drawing that leaves, as one text without spaces: a long line is broken into several. */
  async svgWords(): Promise<string> {
    return svgText((await this.saved("Svg")).bytes);
  }
}

/** Words of a drawing without the spaces at which lines may be broken. */
export function svgText(bytes: Buffer): string {
  const plain = bytes.toString("utf8").replace(/<[^>]*>/g, "");
  return withoutSpaces(plain.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
