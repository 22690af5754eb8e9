import type { CustomSeriesOption } from "echarts";
import type { Figure, MarkDatum } from "../figure";
import { CHART_FONT, TEXT_SIZE } from "../theme";
import type { Shape } from "./elements";

interface MarkSeries<Item> {
  readonly id: string;
  readonly items: readonly Item[];
  /** What the item tells and what a click on it selects. */
  readonly datum: (item: Item) => Omit<MarkDatum, "value">;
  /** Shapes of the item, first at the bottom. A shape made by `hitArea` answers the pointer. */
  readonly draw: (item: Item, index: number) => readonly Shape[];
}

/** Items drawn as marks of our own, in px of the drawing. */
export function markSeries<Item>({ id, items, datum, draw }: MarkSeries<Item>): CustomSeriesOption {
  const data: MarkDatum[] = items.map((item, index) => ({ value: [index], ...datum(item) }));
  return {
    type: "custom",
    coordinateSystem: "none",
    id,
    // ECharts types a datum's value as a mutable list.
    data: data as unknown as NonNullable<CustomSeriesOption["data"]>,
    renderItem: ({ dataIndex }) => {
      const item = items[dataIndex];
      return item === undefined
        ? null
        : { type: "group", children: [...draw(item, dataIndex)], emphasisDisabled: true };
    },
  };
}

/** Shapes that stand once: axes, reference lines, notes. They tell nothing to the pointer. */
export function shapeSeries(id: string, draw: () => readonly Shape[]): CustomSeriesOption {
  return markSeries({ id, items: [id], datum: () => ({}), draw });
}

/** A drawing of these series, later ones over earlier ones. */
export function figureOf(height: number, series: readonly CustomSeriesOption[]): Figure {
  return {
    height,
    option: { animation: false, textStyle: { fontFamily: CHART_FONT, fontSize: TEXT_SIZE }, series: [...series] },
  };
}
