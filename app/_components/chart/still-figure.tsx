import type { ReactNode } from "react";
import type { Figure } from "@/lib/charts/figure";
import { figureShapes, type LeafShape } from "@/lib/charts/figure-shapes";
import { CHART_FONT } from "@/lib/charts/theme";

interface StillFigureProps {
  readonly figure: Figure;
  /** Width in px the figure was made for. */
  readonly width: number;
  readonly className: string | undefined;
}

/** A drawing as plain marks, without the script that makes it answer the pointer. Part of the page as it is sent. */
export function StillFigure({ figure, width, className }: StillFigureProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${figure.height}`}
      width="100%"
      height={figure.height}
      preserveAspectRatio="xMinYMin meet"
      fontFamily={CHART_FONT}
      aria-hidden="true"
    >
      {figureShapes(figure).map(drawShape)}
    </svg>
  );
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;
const BASELINES = { top: "text-before-edge", middle: "central", bottom: "text-after-edge" } as const;

function drawShape(mark: LeafShape, key: number): ReactNode {
  if (mark.style.fill === "transparent") return null;
  const paint = paintOf(mark.style);
  switch (mark.type) {
    case "line":
      return <line key={key} {...mark.shape} {...paint} />;
    case "polyline":
      return <polyline key={key} points={mark.shape.points.join(" ")} {...paint} />;
    case "polygon":
      return <polygon key={key} points={mark.shape.points.join(" ")} {...paint} />;
    case "path":
      return <path key={key} d={mark.shape.pathData} {...paint} />;
    case "rect": {
      const { r, ...box } = mark.shape;
      return <rect key={key} {...box} rx={r} {...paint} />;
    }
    case "circle":
      return <circle key={key} {...mark.shape} {...paint} />;
    case "text": {
      const { x, y, text, fontSize, fontWeight, align, verticalAlign } = mark.style;
      return (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={fontSize}
          fontWeight={fontWeight}
          textAnchor={ANCHORS[align]}
          dominantBaseline={BASELINES[verticalAlign]}
          paintOrder="stroke"
          {...paint}
        >
          {text}
        </text>
      );
    }
  }
}

function paintOf({ fill, stroke, lineWidth, lineDash, lineCap, lineJoin }: LeafShape["style"]) {
  return {
    fill: fill ?? "none",
    ...(stroke && {
      stroke,
      strokeWidth: lineWidth,
      strokeDasharray: lineDash?.join(" "),
      strokeLinecap: lineCap,
      strokeLinejoin: lineJoin,
    }),
  };
}
