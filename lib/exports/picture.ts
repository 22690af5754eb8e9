import { textWidth, wrapText } from "@/lib/charts/text-width";
import { CHART_FONT, type ChartTokens, TEXT_SIZE } from "@/lib/charts/theme";

/** Width in px a picture is laid out at; printed 156 mm wide, its 12 px text is 9 pt. */
export const PICTURE_WIDTH = 588;
const MARGIN = 16;
/** Width in px of the drawing inside a picture. */
export const DRAWING_WIDTH = PICTURE_WIDTH - 2 * MARGIN;
/** Width in px of a PNG: 156 mm at 300 dpi. */
export const PNG_WIDTH = 1843;
export const PNG_DPI = 300;

/** A picture that says all it must when it stands alone. */
export interface PictureParts {
  /** The finding. */
  readonly title: string;
  /** How to read it, one line. */
  readonly reading: string;
  /** The drawing, an `<svg>` element as text, `DRAWING_WIDTH` px wide. */
  readonly drawing: string;
  readonly drawingHeight: number;
  /** †, 未参评, provisional: what a reader must know of the figures. */
  readonly footnotes: readonly string[];
  /** Status in a word, framed at the top right, where figures may still change; empty where they are published. */
  readonly badge: string;
  /** Period, status, cut-off, scheme, hash. */
  readonly stamp: string;
  /** Documents, paragraphs, terms or ledgers; empty where the figures are derived from the whole scheme. */
  readonly source: string;
  readonly tokens: ChartTokens;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

interface Block {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly width?: number;
}

interface Setting {
  readonly svg: string;
  readonly bottom: number;
}

/** Lines of a block from `top` down, and where the next block may begin. */
function setBlock({ text, size, weight, fill, width = DRAWING_WIDTH }: Block, top: number): Setting {
  const leading = Math.round(size * 1.5);
  const lines = wrapText(text, size, width);
  const svg = lines
    .map((line, i) => {
      const baseline = top + i * leading + Math.round(size * 1.1);
      return `<text x="${MARGIN}" y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(line)}</text>`;
    })
    .join("");
  return { svg, bottom: top + lines.length * leading };
}

/** A stack of blocks. */
function setBlocks(blocks: readonly Block[], top: number): Setting {
  let svg = "";
  let bottom = top;
  for (const block of blocks) {
    if (block.text === "") continue;
    const set = setBlock(block, bottom);
    svg += set.svg;
    bottom = set.bottom;
  }
  return { svg, bottom };
}

/** A framed word at the top right. */
function setBadge(word: string, colour: string): { svg: string; width: number } {
  if (word === "") return { svg: "", width: 0 };
  const width = Math.ceil(textWidth(word, TEXT_SIZE)) + 16;
  const left = PICTURE_WIDTH - MARGIN - width;
  const svg = `<rect x="${left + 0.5}" y="${MARGIN + 1.5}" width="${width - 1}" height="20" rx="3" fill="none" stroke="${colour}"/><text x="${left + width / 2}" y="${MARGIN + 16}" font-size="${TEXT_SIZE}" text-anchor="middle" fill="${colour}">${escapeXml(word)}</text>`;
  return { svg, width: width + 12 };
}

/**
 * The picture as one SVG document, 588 px (156 mm) wide: title, how to read, drawing, footnotes, rule, stamp, source.
 * @throws {RangeError} when the drawing is no `<svg>` element
 */
export function composePicture(parts: PictureParts): { svg: string; width: number; height: number } {
  if (!parts.drawing.startsWith("<svg")) throw new RangeError("the drawing is not an <svg> element");
  const { tokens } = parts;
  const note = { size: TEXT_SIZE, weight: 400, fill: tokens.ink2 } as const;
  const badge = setBadge(parts.badge, tokens.watch);
  const head = setBlocks(
    [
      { text: parts.title, size: 17, weight: 600, fill: tokens.ink, width: DRAWING_WIDTH - badge.width },
      { text: parts.reading, ...note },
    ],
    MARGIN,
  );
  const drawingTop = head.bottom + 8;
  // The style sheet and marks that ECharts adds are for hovering on a page.
  const drawing = parts.drawing
    .replace(/<style\s*>[\s\S]*?<\/style>/, "")
    .replace(/ (?:ecmeta_\w+|class)="[^"]*"/g, "")
    .replace("<svg", `<svg x="${MARGIN}" y="${drawingTop}"`);
  const notes = setBlocks(
    parts.footnotes.map((text) => ({ text, ...note })),
    drawingTop + parts.drawingHeight + 8,
  );
  const rule = notes.bottom + 6;
  const foot = setBlocks(
    [
      { text: parts.stamp, ...note },
      { text: parts.source, ...note },
    ],
    rule + 6,
  );
  const height = Math.ceil(foot.bottom + MARGIN - 4);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${PICTURE_WIDTH}" height="${height}"`,
    ` viewBox="0 0 ${PICTURE_WIDTH} ${height}" font-family="${escapeXml(CHART_FONT)}" role="img">`,
    `<title>${escapeXml(parts.title)}</title>`,
    `<rect width="${PICTURE_WIDTH}" height="${height}" fill="${tokens.paper}"/>`,
    head.svg,
    badge.svg,
    drawing,
    notes.svg,
    `<path d="M${MARGIN} ${rule}.5H${PICTURE_WIDTH - MARGIN}" stroke="${tokens.edge}"/>`,
    foot.svg,
    "</svg>",
  ].join("");
  return { svg, width: PICTURE_WIDTH, height };
}
