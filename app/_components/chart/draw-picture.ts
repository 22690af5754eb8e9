import type { FigureBuilder, Frame } from "@/lib/charts/figure";
import { chartTokens } from "@/lib/charts/theme";
import { composePicture, DRAWING_WIDTH, type PictureParts, PNG_DPI, PNG_WIDTH } from "@/lib/exports/picture";
import { withDensity } from "@/lib/exports/png-density";
import { echartsRuntime } from "./echarts-runtime";

type Captions = Omit<PictureParts, "drawing" | "drawingHeight" | "tokens">;

/** The chart drawn anew for paper with its captions, as one SVG document. */
export function drawPicture(build: FigureBuilder, captions: Captions, language: Pick<Frame, "words" | "locale">) {
  const tokens = chartTokens("print");
  const figure = build({ width: DRAWING_WIDTH, tokens, ...language });
  const chart = echartsRuntime.init(null, null, {
    renderer: "svg",
    ssr: true,
    width: DRAWING_WIDTH,
    height: figure.height,
  });
  try {
    chart.setOption(figure.option);
    return composePicture({ ...captions, tokens, drawing: chart.renderToSVGString(), drawingHeight: figure.height });
  } finally {
    chart.dispose();
  }
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("SVG → PNG"));
    image.src = address;
  });
}

/** The picture in pixels at print size: 1,843 px wide, 300 dpi stated in the file. */
export async function rasterise({ svg, width, height }: { svg: string; width: number; height: number }) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }));
  try {
    const image = await loadImage(address);
    const canvas = document.createElement("canvas");
    canvas.width = PNG_WIDTH;
    canvas.height = Math.round((height / width) * PNG_WIDTH);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("canvas → PNG");
    return withDensity(new Uint8Array(await blob.arrayBuffer()), PNG_DPI);
  } finally {
    URL.revokeObjectURL(address);
  }
}
