import { CustomChart } from "echarts/charts";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/format/locale";
import englishCharts from "@/messages/en/charts.json";
import englishTerms from "@/messages/en/terms.json";
import charts from "@/messages/zh-CN/charts.json";
import terms from "@/messages/zh-CN/terms.json";
import type { ChartWords, Figure, Frame } from "../figure";
import { type ChartTheme, chartTokens } from "../theme";

use([CustomChart, SVGRenderer]);

const MESSAGES = { "zh-CN": { charts, terms }, en: { charts: englishCharts, terms: englishTerms } };

/** A frame for tests with the real wording; a missing text throws. */
export function testFrame(width = 720, locale: Locale = "zh-CN", theme: ChartTheme = "light"): Frame {
  const words = createTranslator({
    locale,
    messages: MESSAGES[locale],
    onError: (error) => {
      throw error;
    },
  }) as unknown as ChartWords;
  return { width, locale, words, tokens: chartTokens(theme) };
}

/** The SVG a figure gives, drawn by ECharts without a browser. */
export function renderFigure(figure: Figure, width = 720): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height: figure.height });
  chart.setOption(figure.option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** All texts of an SVG in drawing order. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) =>
    (match[1] ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
}

/** How many elements are filled or stroked with a colour. */
export function countColour(svg: string, colour: string): number {
  return svg.split(`"${colour}"`).length - 1;
}

/** Heights in px of the plain rectangles filled with a colour, in drawing order. */
export function barHeights(svg: string, fill: string): number[] {
  const bars = svg.matchAll(/ d="M[\d.]+ [\d.]+l[\d.]+ 0l0 ([\d.]+)l-[\d.]+ 0Z" fill="(#\w+)"/g);
  return [...bars].filter((bar) => bar[2] === fill).map((bar) => Number(bar[1]));
}
