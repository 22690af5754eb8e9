import type { CustomSeriesOption } from "echarts";
import type { ComposeOption } from "echarts/core";
import type { Locale } from "@/lib/format/locale";
import type charts from "@/messages/zh-CN/charts.json";
import type terms from "@/messages/zh-CN/terms.json";
import type { ChartTokens } from "./theme";

/** The whole vocabulary of our charts: custom marks, axes included, so that no other chart code is shipped. */
export type ChartOption = ComposeOption<CustomSeriesOption>;

/** Paths of all texts below a group of wording. */
type Leaves<Group> = {
  [Key in keyof Group & string]: Group[Key] extends string ? Key : `${Key}.${Leaves<Group[Key]>}`;
}[keyof Group & string];

/** Wording charts speak with, already in the reader's language. */
export type ChartWords = (
  key: `charts.${Leaves<typeof charts>}` | `terms.${Leaves<typeof terms>}`,
  values?: Record<string, string | number>,
) => string;

/** What a builder knows of the place it draws for. */
export interface Frame {
  /** Width in px of the drawing; 556 on paper. */
  readonly width: number;
  readonly tokens: ChartTokens;
  readonly words: ChartWords;
  readonly locale: Locale;
}

/** A drawing ready for ECharts. */
export interface Figure {
  readonly option: ChartOption;
  /** Height in px the drawing needs at its frame's width. */
  readonly height: number;
}

/** Draws the same points for any frame: page, phone or paper. */
export type FigureBuilder = (frame: Frame) => Figure;

/** What a mark tells of itself; carried by its data item. */
export interface MarkDatum {
  /** Its place among the items of its series. */
  readonly value: readonly [index: number];
  /** Lines of the hover note, the first is its heading; worded only when the pointer asks. */
  readonly tip?: () => readonly string[];
  /** What a click selects: a unit code or node id. */
  readonly key?: string;
}
