import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chartTokens } from "./theme";

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");

/** Custom properties of the first rule whose selector is `selector`. */
function properties(selector: string): Map<string, string> {
  const body = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const NAMESAKES = {
  ink: "ink",
  ink2: "ink-2",
  line: "line",
  edge: "edge",
  paper: "paper",
  accent: "accent",
  accentWash: "accent-wash",
  weak: "weak",
  watch: "watch",
  good: "good",
  data: "data",
  band: "band",
} as const;

describe("colours of charts", () => {
  it.each([
    ["light", ":root"],
    ["dark", ':root[data-theme="dark"]'],
  ] as const)("are those of the %s page", (theme, selector) => {
    const page = properties(selector);
    const tokens = chartTokens(theme);
    for (const [token, property] of Object.entries(NAMESAKES)) {
      expect({ token, colour: tokens[token as keyof typeof NAMESAKES] }).toEqual({ token, colour: page.get(property) });
    }
  });

  it.each(["light", "dark", "print"] as const)("can be read in the %s theme", (theme) => {
    const tokens = chartTokens(theme);
    for (const text of [tokens.ink, tokens.ink2, tokens.accent, tokens.weak, tokens.watch, tokens.good]) {
      expect(contrast(text, tokens.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const mark of [tokens.data, tokens.edge]) expect(contrast(mark, tokens.paper)).toBeGreaterThanOrEqual(3);
    tokens.shades.forEach((shade, i) => {
      expect(contrast(tokens.shadeInks[i] ?? "", shade)).toBeGreaterThanOrEqual(4.5);
    });
  });

  it.each(["light", "dark", "print"] as const)("grow heavier class by class in greyscale, %s", (theme) => {
    const { shades, paper } = chartTokens(theme);
    const steps = shades.map((shade) => contrast(shade, paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    for (const [i, step] of steps.slice(1).entries()) expect(step / (steps[i] ?? 1)).toBeGreaterThan(1.12);
  });

  it("keep weak marks darker than plain ones on paper, and those darker than intervals", () => {
    const { weak, data, band, weakBand } = chartTokens("print");
    expect(contrast(weak, data)).toBeGreaterThan(1.8);
    expect(contrast(data, band)).toBeGreaterThan(2.5);
    expect(contrast(weak, weakBand)).toBeGreaterThan(3);
  });
});
