"use client";

import { Download } from "lucide-react";
import { useLocale } from "next-intl";
import { useState } from "react";
import type { ChartTable } from "@/lib/charts/chart-table";
import type { FigureBuilder } from "@/lib/charts/figure";
import { schemeLabel, stampLine, stampParts } from "@/lib/charts/stamp-lines";
import type { ResultStamp } from "@/lib/contracts/league";
import { chartCsv } from "@/lib/exports/chart-csv";
import { exportFileName } from "@/lib/exports/file-name";
import styles from "./chart-card.module.css";
import { useChartWords } from "./chart-words";
import { saveFile } from "./save-file";

interface ChartDownloadsProps {
  readonly title: string;
  readonly reading: string;
  readonly build: FigureBuilder;
  readonly table: ChartTable;
  readonly stamp: ResultStamp;
  /** Whom the figures are about; may be empty. */
  readonly subject: string;
  /** Empty where the figures stand on the whole scheme: files then name that. */
  readonly source: string;
  readonly footnotes: readonly string[];
  /** What the file is of: `["排行", "综合"]`; product and period are added. */
  readonly fileName: readonly [subject: string, detail: string];
}

const FORMATS = ["png", "svg", "csv"] as const;

/** One click each: the picture in pixels, the drawing, the numbers. All made in the browser. */
export function ChartDownloads(props: ChartDownloadsProps) {
  const words = useChartWords();
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function download(format: (typeof FORMATS)[number]) {
    const { title, reading, build, table, stamp, subject, footnotes } = props;
    const [about, detail] = props.fileName;
    const name = exportFileName([words("charts.product"), about, stamp.period, detail], format);
    const source = props.source || words("charts.scoredLedgers", { scheme: schemeLabel(stamp, locale) });
    if (format === "csv") {
      const notes = [reading, ...footnotes].map((note): [string, string] => [words("charts.note"), note]);
      const origin: [string, string] = [words("charts.source"), source];
      const unit: [string, string][] = subject === "" ? [] : [[words("charts.subject"), subject]];
      const facts = [...unit, ...stampParts(stamp, words, locale), origin, ...notes];
      saveFile(chartCsv({ title, facts, table }), "text/csv;charset=utf-8", name);
      return;
    }
    const { drawPicture, rasterise } = await import("./draw-picture");
    const captions = {
      title,
      reading,
      footnotes,
      source: [subject, words("charts.sourceLine", { source })].filter((text) => text !== "").join(" · "),
      badge: stamp.status === "published" ? "" : words(`terms.status.${stamp.status}`),
      stamp: stampLine(stamp, words, locale),
    };
    const picture = drawPicture(build, captions, { words, locale });
    if (format === "svg") saveFile(picture.svg, "image/svg+xml;charset=utf-8", name);
    else saveFile(await rasterise(picture), "image/png", name);
  }

  async function run(format: (typeof FORMATS)[number]) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await download(format);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  const hints = {
    png: words("charts.downloadPng"),
    svg: words("charts.downloadSvg"),
    csv: words("charts.downloadCsv"),
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are three buttons */}
      <div role="group" aria-label={words("charts.download")} className={styles.downloads}>
        <Download size={14} aria-hidden="true" />
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className={styles.button}
            // Not disabled while it works: a disabled button would lose the focus.
            aria-disabled={busy || undefined}
            title={hints[format]}
            aria-label={hints[format]}
            onClick={() => void run(format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {words("charts.downloadFailed", { reason: failure })}
        </p>
      )}
    </>
  );
}
