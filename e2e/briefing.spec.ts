import { expect, readIn, test } from "./fixtures";
import { ChartCardPart, svgText, withoutSpaces } from "./pages/chart-card-part";
import { planted } from "./planted";
import { csvCells, pngFacts, save } from "./saved-file";
import { LOCALES, say } from "./wording";

test.use({ role: "briefing_official" });

const { code } = planted("weak_by_results");

/** A page with charts; `source` where its first chart names documents or a ledger, else the scheme as a whole. */
const CHARTED = [
  { name: "overview", address: "/" },
  { name: "league", address: "/league" },
  { name: "branch", address: `/branches/${code}` },
  { name: "figure of a branch", address: `/branches/${code}/indicators/R2`, source: "D5" },
  { name: "indicator", address: "/indicators/R2", source: "D5" },
  { name: "lens", address: "/indicators/lenses/L2", source: "D2" },
  { name: "trends", address: `/trends?unit=SL,${code}` },
] as const;

const MM_PER_INCH = 25.4;

for (const [i, { name, address, ...rest }] of CHARTED.entries()) {
  // Every page in one language, each language on several pages.
  const locale = LOCALES[i % LOCALES.length] ?? "zh-CN";
  const words = (key: string) => say(locale, key);

  test(`a chart of the ${name} leaves in two clicks as PNG, SVG and CSV that say what they are, in ${locale}`, async ({
    page,
  }) => {
    await readIn(page.context(), locale);
    await page.goto(address);
    const card = new ChartCardPart(page, 0, locale);
    const title = await card.title();
    expect(title).not.toBe("");

    const csv = await card.saved("Csv");
    const cells = csvCells(csv.bytes);
    expect(cells[0]?.[0]).toBe(title);
    // Facts stand above the table, whose head repeats some of their words.
    const facts = new Map([...cells].reverse().map(([label = "", text = ""]) => [label, text]));
    for (const fact of ["period", "status", "cutoff", "scheme", "hash", "note"])
      expect(facts.get(words(`charts.${fact}`)) ?? "", fact).not.toBe("");
    expect(facts.get(words("charts.status"))).toBe(words("terms.status.provisional"));
    const notes = cells.filter(([label]) => label === words("charts.note")).map(([, text = ""]) => text);

    const svg = await card.saved("Svg");
    const drawn = svgText(svg.bytes);
    const said = [title, facts.get(words("charts.period")), words("terms.status.provisional"), ...notes];
    for (const word of [...said, facts.get(words("charts.scheme")), facts.get(words("charts.hash"))])
      expect(drawn).toContain(withoutSpaces(word ?? "absent"));
    expect(svg.bytes.toString("utf8")).not.toMatch(/NaN|undefined|href="http|<script|<foreignObject/);
    const scheme = facts.get(words("charts.scheme")) ?? "absent";
    expect(facts.get(words("charts.source"))).toContain("source" in rest ? rest.source : scheme);
    expect(drawn).toContain(withoutSpaces(facts.get(words("charts.source")) ?? "absent"));

    const png = await card.saved("Png");
    const { width, height, pixelsPerMetre } = pngFacts(png.bytes);
    expect(width).toBe(Math.round((156 / MM_PER_INCH) * 300));
    expect(pixelsPerMetre).toBe(Math.round(300 / (MM_PER_INCH / 1000)));
    // The same picture as the drawing, larger.
    const [, drawnWidth, drawnHeight] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg.bytes.toString("utf8")) ?? [];
    expect(height / width).toBeCloseTo(Number(drawnHeight) / Number(drawnWidth), 2);
    for (const file of [csv, svg, png]) expect(file.name).toContain("2026-10");
  });
}

test("what leaves in dark is drawn for paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/league");
  const { bytes } = await new ChartCardPart(page, 0).saved("Svg");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", /light|normal/);
  const light = await save(page, new ChartCardPart(page, 0).button("Svg"));
  expect(bytes.toString("utf8")).toBe(light.bytes.toString("utf8"));
});
