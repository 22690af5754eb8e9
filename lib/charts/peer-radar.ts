import { formatScore } from "@/lib/format/figures";
import type { Figure, Frame } from "./figure";
import { dot, label, line, path, type Shape } from "./marks/elements";
import { figureOf, shapeSeries } from "./marks/mark-series";
import { absenceWord, figureName, type PeerFigures } from "./peer-bars";
import { wrapText } from "./text-width";
import { TEXT_SIZE } from "./theme";

/** Fewer axes make no shape. */
export const FEWEST_AXES = 3;

const RINGS = [20, 40, 60, 80, 100];

/** Where a score stands on axis `i` of `count`, the first pointing up, clockwise. */
interface Web {
  readonly count: number;
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
}

function at({ count, cx, cy, radius }: Web, i: number, score: number): [number, number] {
  const angle = (2 * Math.PI * i) / count - Math.PI / 2;
  const reach = (radius * score) / 100;
  return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
}

/**
 * The same scores as a web: own as a full line, peers' median dashed, the pass mark as a dashed ring. Where a score is
 * absent the line is broken. Lengths compare, areas do not: the bars beside it are the exact form.
 * @throws {RangeError} with fewer than three parts
 */
export function buildPeerRadar({ figures, pass }: PeerFigures, frame: Frame): Figure {
  if (figures.length < FEWEST_AXES) throw new RangeError(`${figures.length} axes make no web`);
  const { tokens, words } = frame;
  const size = Math.min(frame.width, 460);
  const height = Math.round(size * 0.8) + 30;
  const web: Web = { count: figures.length, cx: frame.width / 2, cy: (height + 12) / 2, radius: size * 0.3 };

  const draw = (): Shape[] => [
    ...RINGS.map((ring) => path(ringPath(web, ring), { stroke: tokens.line })),
    path(ringPath(web, pass), { stroke: tokens.edge, dash: [1.5, 3] }),
    ...figures.map((_figure, i) => line(web.cx, web.cy, ...at(web, i, 100), { stroke: tokens.line })),
    ...drawWeb(
      figures.map((figure) => figure.peerMedian),
      web,
      { stroke: tokens.data, dash: [5, 3], width: 1.5 },
      tokens.data,
    ),
    ...drawWeb(
      figures.map((figure) => figure.score),
      web,
      { stroke: tokens.accent, width: 2 },
      tokens.accent,
    ),
    ...figures.flatMap((figure, i) => {
      const score = figure.score === null ? absenceWord(figure, frame) : formatScore(figure.score);
      return drawAxisName(figureName(figure, frame), score, i, web, frame);
    }),
    line(0, 8, 18, 8, { stroke: tokens.accent, width: 2 }),
    label(24, 8, words("charts.own"), { fill: tokens.accent }),
    line(0, 26, 18, 26, { stroke: tokens.data, width: 1.5, dash: [5, 3] }),
    label(24, 26, words("charts.peerMedian"), { fill: tokens.ink2 }),
    line(0, 44, 18, 44, { stroke: tokens.edge, dash: [1.5, 3] }),
    label(24, 44, words("charts.passMark", { pass }), { fill: tokens.ink2 }),
  ];
  return figureOf(height, [shapeSeries("web", draw)]);
}

function ringPath(web: Web, score: number): string {
  const corners = Array.from({ length: web.count }, (_, i) =>
    at(web, i, score)
      .map((each) => each.toFixed(1))
      .join(" "),
  );
  return `M${corners.join("L")}Z`;
}

/** A line round the web, broken at absent scores; filled only when none is absent. */
function drawWeb(
  scores: readonly (number | null)[],
  web: Web,
  stroke: { readonly stroke: string; readonly width: number; readonly dash?: readonly number[] },
  fill: string,
): Shape[] {
  const points = scores.map((score, i) => (score === null ? null : at(web, i, score)));
  const sides = points.flatMap((from, i) => {
    const to = points[(i + 1) % points.length];
    return from && to ? [line(...from, ...to, stroke)] : [];
  });
  const dots = points.flatMap((point) => (point ? [dot(...point, 3, { fill })] : []));
  return [...sides, ...dots];
}

/** Name and score at the end of an axis, on the outer side. */
function drawAxisName(name: string, score: string, i: number, web: Web, { tokens, width }: Frame): Shape[] {
  const [x, y] = at(web, i, 116);
  const side = Math.abs(x - web.cx) < 8 ? "center" : x > web.cx ? "left" : "right";
  const room = side === "center" ? 140 : side === "left" ? width - x : x;
  const lines = [...wrapText(name, TEXT_SIZE, Math.max(room, 48)), score];
  const first = y < web.cy - 8 ? y - (lines.length - 1) * 15 : y > web.cy + 8 ? y : y - ((lines.length - 1) * 15) / 2;
  return lines.map((text, row) =>
    label(x, first + row * 15, text, {
      fill: row === lines.length - 1 ? tokens.ink : tokens.ink2,
      weight: row === lines.length - 1 ? 600 : 400,
      align: side,
    }),
  );
}
