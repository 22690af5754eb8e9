import type { GridComponentOption } from "echarts";
import type { ChartOption, Frame } from "./figure";
import { CHART_FONT, TEXT_SIZE } from "./theme";

type XAxis = Extract<ChartOption["xAxis"], readonly unknown[]>[number];
type YAxis = Extract<ChartOption["yAxis"], readonly unknown[]>[number];

interface AxisParts {
  readonly from: number;
  readonly to: number;
  /** Distance of ticks; absent draws no labels and no grid lines. */
  readonly step?: number;
  readonly format?: (value: number) => string;
  readonly inverse?: boolean;
  /** Light lines across the plot at the ticks; on unless said otherwise. */
  readonly lines?: boolean;
  readonly grid?: number;
}

function axis(
  { from, to, step, format = String, inverse = false, lines = true, grid = 0 }: AxisParts,
  { tokens }: Frame,
) {
  const shown = step !== undefined;
  return {
    type: "value",
    gridIndex: grid,
    min: from,
    max: to,
    inverse,
    ...(shown ? { interval: step } : {}),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: shown && lines, lineStyle: { color: tokens.line, width: 1 } },
    axisLabel: {
      show: shown,
      color: tokens.ink2,
      fontSize: TEXT_SIZE,
      fontFamily: CHART_FONT,
      formatter: (value: number) => format(value),
    },
  } as const;
}

/** A horizontal axis with stated ends. */
export function xAxis(parts: AxisParts, frame: Frame): XAxis {
  return axis(parts, frame);
}

/** A vertical axis with stated ends. */
export function yAxis(parts: AxisParts, frame: Frame): YAxis {
  return axis(parts, frame);
}

/** What every option says: no motion, grids placed in px, our type. */
export function baseOption(grids: readonly GridComponentOption[]): ChartOption {
  return { animation: false, textStyle: { fontFamily: CHART_FONT, fontSize: TEXT_SIZE }, grid: [...grids] };
}

/** A grid placed by its margins in px; labels of its axes stand in the margins. */
export function gridBox(margins: {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}): GridComponentOption {
  return { ...margins, containLabel: false };
}
