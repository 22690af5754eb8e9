"use client";

import { useLocale } from "next-intl";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { FigureBuilder } from "@/lib/charts/figure";
import { chartTokens } from "@/lib/charts/theme";
import styles from "./chart.module.css";
import { useChartWords } from "./chart-words";
import type { Hit } from "./echarts-view";
import { useFrameWidth } from "./frame-width";
import { usePageTheme } from "./page-theme";
import { StillFigure } from "./still-figure";

const EChartsView = lazy(() => import("./echarts-view"));

/** Width the height is reserved for before the page has been measured. */
const USUAL_WIDTH = 720;

/** Widest drawing on a printed A4 page, in px, so that its text stays as large as the page's. */
const PAPER_WIDTH = 700;

interface ChartProps {
  /** Keep it the same between renders (useMemo, useCallback): a new builder redraws the chart. */
  readonly build: FigureBuilder;
  /** What a screen reader says for the whole chart; its numbers stand in a table beside it. */
  readonly label: string;
  /** Width in px it will probably have: with it, the page is sent with the drawing. For a chart in first view. */
  readonly expectedWidth?: number;
  /** Called with the unit code or node id of a clicked mark. */
  readonly onSelect?: (key: string) => void;
}

/** A chart as wide as its container, in the page's theme. It answers the pointer from when its script has come. */
export function Chart({ build, label, expectedWidth, onSelect }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useFrameWidth(frame);
  const theme = usePageTheme();
  const width =
    theme === "print" ? Math.min(measured ?? PAPER_WIDTH, PAPER_WIDTH) : (measured ?? expectedWidth ?? USUAL_WIDTH);
  const words = useChartWords();
  const locale = useLocale();
  const [hit, setHit] = useState<Hit | null>(null);
  const [live, setLive] = useState(false);
  const stand = useCallback(() => setLive(true), []);
  const figure = useMemo(
    () => build({ width, tokens: chartTokens(theme), words, locale }),
    [build, width, theme, words, locale],
  );
  return (
    <div ref={frame} className={styles.frame} style={{ height: figure.height }}>
      <div role="img" aria-label={label} className={onSelect ? styles.selectable : undefined}>
        {!live && (measured !== null || expectedWidth !== undefined) && (
          <StillFigure
            figure={figure}
            width={width}
            className={measured === null ? `${styles.still} ${styles.guessed}` : styles.still}
          />
        )}
        {measured !== null && (
          <Suspense>
            <EChartsView
              option={figure.option}
              width={width}
              height={figure.height}
              onDrawn={stand}
              onHover={setHit}
              onSelect={onSelect}
            />
          </Suspense>
        )}
      </div>
      {hit && <HoverNote hit={hit} width={width} />}
    </div>
  );
}

/** Detail of the mark under the pointer; never the only place of a figure. */
function HoverNote({ hit, width }: { readonly hit: Hit; readonly width: number }) {
  const [heading, ...lines] = hit.datum.tip?.() ?? [];
  const side = hit.x > width / 2 ? { right: width - hit.x + 14 } : { left: hit.x + 14 };
  return (
    <div className={styles.note} style={{ top: hit.y + 12, ...side }} aria-hidden="true">
      <strong>{heading}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
