/** What a chart is drawn for: a light page, a dark page, or paper (also every picture that leaves the system). */
export const CHART_THEMES = ["light", "dark", "print"] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** One colour for each of five score classes, the highest class first. */
type Shades = readonly [string, string, string, string, string];

/** Colours by meaning, `#rrggbb`. Those with a namesake among the page's custom properties equal it (theme.test.ts). */
export interface ChartTokens {
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly edge: string;
  readonly paper: string;
  /** Peers, medians, selection. */
  readonly accent: string;
  readonly accentWash: string;
  readonly weak: string;
  readonly watch: string;
  readonly good: string;
  /** Neutral marks. */
  readonly data: string;
  /** Soft strokes of intervals, one for each colour of mark. */
  readonly band: string;
  readonly accentBand: string;
  readonly weakBand: string;
  readonly watchBand: string;
  readonly goodBand: string;
  /** Fills of score classes: the lower the score, the heavier the shade, also in greyscale. */
  readonly shades: Shades;
  /** Text on each shade, ≥ 4.5:1. */
  readonly shadeInks: Shades;
}

const light: ChartTokens = {
  ink: "#1b2430",
  ink2: "#51606f",
  line: "#e3e8ed",
  edge: "#8290a0",
  paper: "#ffffff",
  accent: "#1f5f8b",
  accentWash: "#e8f0f6",
  weak: "#b42318",
  watch: "#985606",
  good: "#0f766e",
  data: "#66768a",
  band: "#d7dee5",
  accentBand: "#cddfec",
  weakBand: "#ecbbb5",
  watchBand: "#ecd2a6",
  goodBand: "#9fcfc9",
  shades: ["#f3f5f8", "#dde4ec", "#bac7d5", "#8da0b4", "#485e77"],
  shadeInks: ["#1b2430", "#1b2430", "#1b2430", "#10161d", "#ffffff"],
};

const dark: ChartTokens = {
  ink: "#e6ebf0",
  ink2: "#b3bec9",
  line: "#2b3641",
  edge: "#6f7e8d",
  paper: "#171f28",
  accent: "#82bbe2",
  accentWash: "#18324a",
  weak: "#ff9288",
  watch: "#f0b65c",
  good: "#56c8bb",
  data: "#93a4b6",
  band: "#374451",
  accentBand: "#2c516d",
  weakBand: "#733630",
  watchBand: "#634a20",
  goodBand: "#1f5d57",
  shades: ["#1e2833", "#2a3846", "#3f5366", "#7d95ab", "#b4c6d8"],
  shadeInks: ["#e6ebf0", "#e6ebf0", "#ffffff", "#0b1117", "#0b1117"],
};

/** Kept apart by lightness as well as hue: weak marks print darkest, intervals lightest. */
const print: ChartTokens = {
  ...light,
  ink: "#111111",
  ink2: "#3d4650",
  line: "#d9dde2",
  accent: "#174f77",
  weak: "#8f1810",
  weakBand: "#dfa8a1",
  data: "#6f7c8a",
  band: "#cfd6dd",
};

const THEMES: Record<ChartTheme, ChartTokens> = { light, dark, print };

/** The colours of a theme. */
export function chartTokens(theme: ChartTheme): ChartTokens {
  return THEMES[theme];
}

/** System fonts in the order the pages name them; nothing is fetched. Single quotes: it is written into SVG attributes. */
export const CHART_FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

/** Smallest text in a chart, in px: 9 pt when 588 px are printed 156 mm wide. */
export const TEXT_SIZE = 12;
