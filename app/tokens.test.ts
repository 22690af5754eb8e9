import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** Tokens of the first block that follows `opening`. */
function tokensAfter(opening: string): Map<string, string> {
  const from = css.indexOf(opening);
  if (from < 0) throw new RangeError(`no block begins with ${opening}`);
  const block = css.slice(css.indexOf("{", from) + 1, css.indexOf("}", from));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
}

/** WCAG 2 relative luminance of a colour `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokensAfter(":root {");
const darkByPreference = tokensAfter(':root:not([data-theme="light"])');
const darkByChoice = tokensAfter(':root[data-theme="dark"]');

const TEXT = [
  ...["--ink", "--ink-2", "--ink-3", "--brand", "--accent", "--weak", "--watch", "--good", "--blank"].flatMap((ink) =>
    ["--paper", "--wash"].map((ground) => [ink, ground] as const),
  ),
  ...["brand", "accent", "weak", "watch", "good", "blank"].map((tone) => [`--${tone}`, `--${tone}-wash`] as const),
  ["--ink-2", "--accent-wash"] as const,
  ["--ink-2", "--line-2"] as const,
  ["--on-brand", "--brand"] as const,
  ["--on-accent", "--accent"] as const,
];
const GRAPHICS = ["--data", "--edge", "--focus"].flatMap((mark) =>
  ["--paper", "--wash"].map((ground) => [mark, ground] as const),
);

describe("colour tokens", () => {
  it("are the same in dark by preference and dark by choice", () => {
    expect([...darkByChoice]).toEqual([...darkByPreference]);
  });

  for (const [theme, tokens] of [
    ["light", light],
    ["dark", darkByPreference],
  ] as const) {
    const colour = (name: string) => {
      const value = tokens.get(name);
      if (!value) throw new RangeError(`${name} is not set in ${theme}`);
      return value;
    };
    it.each(TEXT)(`give text %s on %s 4.5:1 in ${theme}`, (ink, ground) => {
      expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
    });
    it.each(GRAPHICS)(`give graphics %s on %s 3:1 in ${theme}`, (mark, ground) => {
      expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
    });
  }
});
