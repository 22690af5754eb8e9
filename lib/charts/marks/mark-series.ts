import type { CustomSeriesOption } from "echarts";
import type { MarkDatum } from "../figure";
import type { Shape } from "./elements";

/** A grid as a mark sees it: scales to px and the box of the plot. */
export interface Plot {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface MarkSeries<Item> {
  readonly id: string;
  readonly items: readonly Item[];
  /** Where the item stands, what it tells and what a click on it selects. */
  readonly datum: (item: Item) => MarkDatum;
  /** Shapes of the item, first at the bottom. A shape made by `hitArea` answers the pointer. */
  readonly draw: (item: Item, plot: Plot, index: number) => readonly Shape[];
  /** Index of the grid and its pair of axes. */
  readonly grid?: number;
}

/** What ECharts says of a rectangular coordinate system; its types leave the box out. */
interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Items drawn as our own marks on a grid whose axes state their ends. */
export function markSeries<Item>({ id, items, datum, draw, grid = 0 }: MarkSeries<Item>): CustomSeriesOption {
  return {
    type: "custom",
    id,
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: items.map((item) => ({ ...datum(item) })) as unknown as NonNullable<CustomSeriesOption["data"]>,
    renderItem: (params, api) => {
      const item = items[params.dataIndex];
      if (item === undefined) return null;
      const box = params.coordSys as unknown as GridBox;
      const plot: Plot = {
        x: (value) => api.coord([value, 0])[0] ?? 0,
        y: (value) => api.coord([0, value])[1] ?? 0,
        left: box.x,
        right: box.x + box.width,
        top: box.y,
        bottom: box.y + box.height,
      };
      return { type: "group", children: [...draw(item, plot, params.dataIndex)], emphasisDisabled: true };
    },
  };
}

/** Marks that stand once per plot: reference lines, frames, notes. They tell nothing to the pointer. */
export function plotSeries(id: string, draw: (plot: Plot) => readonly Shape[], grid = 0): CustomSeriesOption {
  return markSeries({ id, items: [null], datum: () => ({ value: [0, 0] }), draw: (_, plot) => draw(plot), grid });
}
