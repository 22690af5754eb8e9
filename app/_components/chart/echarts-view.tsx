"use client";

import type { EChartsType } from "echarts/core";
import ReactECharts from "echarts-for-react/lib/core";
import { useEffect, useMemo, useRef } from "react";
import type { ChartOption, MarkDatum } from "@/lib/charts/figure";
import { echartsRuntime } from "./echarts-runtime";

/** Where the pointer is, in px of the drawing, and on which mark. */
export interface Hit {
  readonly datum: MarkDatum;
  readonly x: number;
  readonly y: number;
}

interface MarkEvent {
  readonly data: MarkDatum;
  readonly event: { readonly offsetX: number; readonly offsetY: number };
}

interface EChartsViewProps {
  readonly option: ChartOption;
  /** Size in px the option was made for. */
  readonly width: number;
  readonly height: number;
  /** Called once, when the drawing stands. */
  readonly onDrawn: () => void;
  readonly onHover: (hit: Hit | null) => void;
  readonly onSelect: ((key: string) => void) | undefined;
}

/** Lets the style sheet for print fit the drawing as a whole: a page is laid out for paper without a resize. */
function letScale(chart: EChartsType, width: number, height: number): void {
  const drawing = chart.getDom().querySelector("svg");
  drawing?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  drawing?.style.setProperty("aspect-ratio", `${width} / ${height}`);
}

const RENDERER = { renderer: "svg" } as const;

/** The one place that starts, resizes and ends an ECharts instance; loaded only when a chart comes on a page. */
export default function EChartsView({ option, width, height, onDrawn, onHover, onSelect }: EChartsViewProps) {
  const events = useMemo(() => {
    const over = ({ data, event }: MarkEvent) =>
      onHover(data.tip ? { datum: data, x: event.offsetX, y: event.offsetY } : null);
    return {
      mouseover: over,
      mousemove: over,
      mouseout: () => onHover(null),
      globalout: () => onHover(null),
      click: ({ data }: MarkEvent) => data.key !== undefined && onSelect?.(data.key),
      rendered: (_: unknown, chart: EChartsType) => letScale(chart, width, height),
    };
  }, [onHover, onSelect, width, height]);
  const view = useRef<ReactECharts>(null);
  // Looked for, since an instance that is replaced while it begins never says that it has drawn.
  useEffect(() => {
    let frame = requestAnimationFrame(function look() {
      if (view.current?.ele.querySelector("svg path, svg text")) onDrawn();
      else frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [onDrawn]);
  return (
    <ReactECharts
      ref={view}
      echarts={echartsRuntime}
      option={option}
      notMerge
      opts={RENDERER}
      style={{ height }}
      onEvents={events}
      shouldSetOption={(before, after) => before.option !== after.option || before.onEvents !== after.onEvents}
    />
  );
}
