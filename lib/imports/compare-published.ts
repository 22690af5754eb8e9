import type { Mapping } from "@/lib/contracts/mapping";
import type { PublishedFigure } from "@/lib/contracts/mapping-rules";
import type { JudgedRow } from "./judge-rows";

export interface Disagreement {
  readonly line: number;
  readonly published: string;
  readonly ours: string;
}

/** How a figure the source publishes compares with ours, over every row that can be read, taken or not. */
export interface Comparison {
  readonly column: string;
  readonly kind: PublishedFigure["kind"];
  readonly agree: number;
  readonly disagreements: readonly Disagreement[];
  /** Rows for which we have a figure and the source publishes none. */
  readonly silent: number;
}

type Compare = (row: JudgedRow) => { readonly ours: string; readonly agrees: (published: string) => boolean } | null;

/** Compares the published figures a mapping names, row by row. They are reported, never enforced. */
export class PublishedComparisons {
  private readonly running: {
    readonly figure: PublishedFigure;
    readonly compare: Compare;
    agree: number;
    silent: number;
    readonly disagreements: Disagreement[];
  }[];

  constructor(mapping: Mapping) {
    this.running = mapping.published.map((figure) => ({
      ...{ figure, compare: comparer(figure, mapping), agree: 0, silent: 0 },
      disagreements: [],
    }));
  }

  add(row: JudgedRow): void {
    if (row.verdict.kind === "rejected" && row.verdict.faults.some((fault) => fault.reason === "column_count")) return;
    for (const one of this.running) {
      const compared = one.compare(row);
      if (!compared) continue;
      const published = row.cells(one.figure.column);
      if (published === "") one.silent++;
      else if (compared.agrees(published)) one.agree++;
      else one.disagreements.push({ line: row.line, published, ours: compared.ours });
    }
  }

  results(): Comparison[] {
    return this.running.map(({ figure, agree, disagreements, silent }) => ({
      ...{ column: figure.column, kind: figure.kind, agree, disagreements, silent },
    }));
  }
}

function comparer(figure: PublishedFigure, mapping: Mapping): Compare {
  switch (figure.kind) {
    case "verdict":
      return ({ values }) => {
        const [done, due] = [values[figure.done], values[figure.due]];
        if (typeof done !== "string" || typeof due !== "string") return null;
        const ours = done.slice(0, due.length) <= due ? figure.yes : figure.no;
        return { ours, agrees: (published) => published === ours };
      };
    case "sum": {
      const columns = mapping.columnSets[figure.sumOf] ?? [];
      return ({ cells }) => {
        const sum = columns.reduce((total, column) => total + Number(cells(column)), 0);
        if (!Number.isFinite(sum)) return null;
        return { ours: String(sum), agrees: (published) => Number(published) === sum };
      };
    }
    case "share":
      return ({ cells }) => {
        const [part, whole] = [number(cells(figure.part)), number(cells(figure.whole))];
        if (part === null || whole === null || whole <= 0) return null;
        const percent = (100 * part) / whole;
        const halfStep = 0.5 * 10 ** -figure.decimals;
        return {
          ours: percent.toFixed(figure.decimals),
          agrees: (published) => Math.abs(Number(published) - percent) <= halfStep + 1e-9,
        };
      };
  }
}

function number(text: string): number | null {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
