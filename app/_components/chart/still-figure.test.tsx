import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { dot, hitArea, label, line, path, polygon, polyline, rect } from "@/lib/charts/marks/elements";
import { figureOf, markSeries, shapeSeries } from "@/lib/charts/marks/mark-series";
import { StillFigure } from "./still-figure";

const figure = figureOf(40, [
  shapeSeries("axis", () => [line(0, 1, 100, 1, { stroke: "#ccc", dash: [2, 3] })]),
  markSeries({
    id: "marks",
    items: [10, 20],
    datum: () => ({}),
    draw: (x) => [hitArea(0, 0, 9, 9), dot(x, 8, 3, { fill: "#123456" }), rect(x, 2, 4, 6, "#abcdef", 1)],
  }),
  shapeSeries("rest", () => [
    polyline(
      [
        [0, 0],
        [5, 6],
      ],
      { stroke: "#111" },
    ),
    polygon(
      [
        [0, 0],
        [5, 6],
        [7, 8],
      ],
      "#222",
    ),
    path("M0 0h5", { fill: "#333" }),
    label(50, 20, "支部 <一>", { fill: "#444", align: "right" }),
  ]),
]);
const drawn = renderToStaticMarkup(<StillFigure figure={figure} width={100} className="still" />);

it("draws every mark of every item, in the size of its frame", () => {
  expect(drawn).toContain('viewBox="0 0 100 40"');
  expect(drawn.match(/<circle /g)).toHaveLength(2);
  expect(drawn).toContain('<circle cx="20" cy="8" r="3" fill="#123456"');
  expect(drawn).toContain('<rect x="10" y="2" width="4" height="6" rx="1"');
  expect(drawn).toContain('points="0,0 5,6"');
  expect(drawn).toContain('d="M0 0h5"');
  expect(drawn).toContain('stroke-dasharray="2 3"');
});

it("writes text as text, and leaves out what only answers the pointer", () => {
  expect(drawn).toContain('text-anchor="end"');
  expect(drawn).toContain("支部 &lt;一&gt;");
  expect(drawn.match(/<rect /g)).toHaveLength(2);
});
