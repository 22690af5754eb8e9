"use client";

import { ChartNoAxesColumn, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Card } from "@/app/_components/card";
import type { ChartTable } from "@/lib/charts/chart-table";
import type { FigureBuilder } from "@/lib/charts/figure";
import type { ResultStamp } from "@/lib/contracts/league";
import { Chart } from "./chart";
import styles from "./chart-card.module.css";
import { ChartDownloads } from "./chart-downloads";
import { ChartTableView } from "./chart-table-view";
import { useChartWords } from "./chart-words";

export interface ChartCardProps {
  /** The finding, as a sentence. */
  readonly title: string;
  /** How to read the chart, one line; in every file too. */
  readonly reading: string;
  /** What can be done with it on the page alone; follows the reading. */
  readonly invitation?: string;
  /** Whom the figures are about, by name; stands below the stamp of every file. Empty where nobody in particular. */
  readonly subject: string;
  /** Keep it the same between renders (useMemo, useCallback): a new builder redraws the chart. */
  readonly build: FigureBuilder;
  /** The same numbers. */
  readonly table: ChartTable;
  readonly stamp: ResultStamp;
  /** Documents with paragraph and key term, or the ledger; empty where the figures stand on the whole scheme. */
  readonly source?: string;
  /** †, 未参评, provisional; shown below the chart and inside every file. */
  readonly footnotes?: readonly string[];
  /** What a file is of: `["排行", "综合"]`; product and period are added. */
  readonly fileName: readonly [subject: string, detail: string];
  /** Width in px the drawing will probably have, where it is not half a page. */
  readonly expectedWidth?: number;
  readonly onSelect?: (key: string) => void;
  /** Switches that belong to this chart (which lens, bars or radar). */
  readonly controls?: ReactNode;
}

/** A chart with all that must stand beside it: finding, how to read it, its numbers as a table, files, notes. */
export function ChartCard(props: ChartCardProps) {
  const { title, reading, invitation = "", table, source = "", footnotes = [] } = props;
  const words = useChartWords();
  const [asTable, setAsTable] = useState(false);
  const notes = source === "" ? footnotes : [...footnotes, words("charts.sourceLine", { source })];
  return (
    <Card
      title={title}
      hint={`${reading}${invitation}`}
      className={styles.card ?? ""}
      actions={
        <div className={styles.actions}>
          <button type="button" className={styles.button} onClick={() => setAsTable(!asTable)}>
            {asTable ? <ChartNoAxesColumn size={14} aria-hidden="true" /> : <Table2 size={14} aria-hidden="true" />}
            {words(asTable ? "charts.showChart" : "charts.showTable")}
          </button>
          <ChartDownloads {...props} source={source} footnotes={footnotes} />
        </div>
      }
      foot={notes.length > 0 && notes.map((note) => <p key={note}>{note}</p>)}
    >
      {props.controls && <div className={styles.controls}>{props.controls}</div>}
      {asTable ? (
        <ChartTableView table={table} caption={words("charts.tableOf", { title })} />
      ) : (
        <Chart
          build={props.build}
          label={words("charts.chartLabel", { title, reading })}
          {...(props.expectedWidth ? { expectedWidth: props.expectedWidth } : {})}
          {...(props.onSelect ? { onSelect: props.onSelect } : {})}
        />
      )}
    </Card>
  );
}
