import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import type { Figure } from "./figure";
import type { Shape } from "./marks/elements";

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: readonly number[];
  readonly lineCap?: "butt" | "round";
  readonly lineJoin?: "round";
}

interface TextPaint extends Paint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly align: "left" | "center" | "right";
  readonly verticalAlign: "top" | "middle" | "bottom";
}

type Numbers<Name extends string> = Readonly<Record<Name, number>>;
type Points = { readonly points: readonly (readonly [number, number])[] };

/** A shape as the functions of `marks/elements` make it, in px of the drawing. */
export type LeafShape =
  | { readonly type: "line"; readonly shape: Numbers<"x1" | "y1" | "x2" | "y2">; readonly style: Paint }
  | { readonly type: "polyline" | "polygon"; readonly shape: Points; readonly style: Paint }
  | { readonly type: "path"; readonly shape: { readonly pathData: string }; readonly style: Paint }
  | { readonly type: "rect"; readonly shape: Numbers<"x" | "y" | "width" | "height" | "r">; readonly style: Paint }
  | { readonly type: "circle"; readonly shape: Numbers<"cx" | "cy" | "r">; readonly style: Paint }
  | { readonly type: "text"; readonly style: TextPaint };

const NO_API = {} as CustomSeriesRenderItemAPI;

/** Every shape of a drawing, bottom first: what ECharts would be asked to draw. */
export function figureShapes({ option }: Figure): LeafShape[] {
  const series = Array.isArray(option.series) ? option.series : option.series ? [option.series] : [];
  return series.flatMap(({ data, renderItem }) =>
    Array.isArray(data) && typeof renderItem === "function"
      ? // Our marks look at nothing but their place.
        data.flatMap((_, dataIndex) => leavesOf(renderItem({ dataIndex } as CustomSeriesRenderItemParams, NO_API)))
      : [],
  );
}

function leavesOf(shape: Shape | null | undefined): LeafShape[] {
  if (!shape) return [];
  if ("children" in shape && Array.isArray(shape.children)) {
    return (shape.children as readonly Shape[]).flatMap(leavesOf);
  }
  return [shape as unknown as LeafShape];
}
