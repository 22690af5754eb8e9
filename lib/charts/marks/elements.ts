import type { CustomSeriesRenderItemReturn } from "echarts";
import { CHART_FONT, TEXT_SIZE } from "../theme";

/** One drawn shape, as ECharts' custom series takes it. */
export type Shape = NonNullable<CustomSeriesRenderItemReturn>;

interface Stroke {
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: "butt" | "round";
}

function strokeStyle({ stroke, width = 1, dash, cap = "butt" }: Stroke) {
  return { stroke, lineWidth: width, lineCap: cap, fill: "none", ...(dash ? { lineDash: [...dash] } : {}) } as const;
}

/** A straight stroke in px. */
export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): Shape {
  return { type: "line", shape: { x1, y1, x2, y2 }, style: strokeStyle(stroke), silent: true };
}

/** A broken line through points in px. */
export function polyline(points: readonly (readonly [number, number])[], stroke: Stroke): Shape {
  const style = { ...strokeStyle(stroke), lineJoin: "round" } as const;
  return { type: "polyline", shape: { points: points.map(([x, y]) => [x, y]) }, style, silent: true };
}

/** A filled area through points in px. */
export function polygon(points: readonly (readonly [number, number])[], fill: string): Shape {
  return { type: "polygon", shape: { points: points.map(([x, y]) => [x, y]) }, style: { fill }, silent: true };
}

/** Any SVG path in px: one element for thousands of strokes. */
export function path(pathData: string, style: Stroke | { readonly fill: string }): Shape {
  return {
    type: "path",
    shape: { pathData },
    style: "fill" in style ? { fill: style.fill } : strokeStyle(style),
    silent: true,
  };
}

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): Shape {
  return { type: "rect", shape: { x, y, width, height, r: radius }, style: { fill }, silent: true };
}

/** An unseen area that answers the pointer for the mark it stands under. */
export function hitArea(x: number, y: number, width: number, height: number): Shape {
  return { type: "rect", shape: { x, y, width, height }, style: { fill: "transparent" } };
}

interface DotStyle {
  readonly fill: string;
  readonly stroke?: string;
}

export function dot(cx: number, cy: number, r: number, { fill, stroke }: DotStyle): Shape {
  const style = stroke === undefined ? { fill } : { fill, stroke, lineWidth: 1.5 };
  return { type: "circle", shape: { cx, cy, r }, style, silent: true };
}

/** ▼ (filled) or ▽ (hollow) around a centre, drawn so that no font is needed. */
export function triangleDown(cx: number, cy: number, size: number, colour: string, hollow: boolean): Shape {
  const half = size / 2;
  const points = [
    [cx - half, cy - half * 0.8],
    [cx + half, cy - half * 0.8],
    [cx, cy + half * 0.9],
  ];
  const style = hollow ? { fill: "none", stroke: colour, lineWidth: 1.4 } : { fill: colour };
  return { type: "polygon", shape: { points }, style, silent: true };
}

interface TextStyle {
  readonly fill: string;
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "bottom";
  /** Colour of a halo that keeps the text readable over lines. */
  readonly halo?: string;
}

/** A line of text at a point in px. */
export function label(x: number, y: number, text: string, style: TextStyle): Shape {
  const { fill, size = TEXT_SIZE, weight = 400, align = "left", baseline = "middle", halo } = style;
  return {
    type: "text",
    style: {
      x,
      y,
      text,
      fill,
      fontSize: size,
      fontWeight: weight,
      fontFamily: CHART_FONT,
      align,
      verticalAlign: baseline,
      ...(halo === undefined ? {} : { stroke: halo, lineWidth: 3 }),
    },
    silent: true,
  };
}
