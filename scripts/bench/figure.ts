/** What a figure may be at most or must be at least. */
export type Budget = { readonly atMost: number } | { readonly atLeast: number };

/** One measured thing. Times are medians in milliseconds. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly unit: "ms" | "KB" | "per second" | "elements" | "bytes";
  readonly value: number;
  /** The least it could cost, measured in the same run; null where no floor is meant. */
  readonly floor: number | null;
  /** Judged by `value` or by `value ÷ floor`; null where the figure only informs. */
  readonly budget: { readonly of: "value" | "ratio"; readonly limit: Budget } | null;
}

/** How many times the floor. Null without a floor. */
export function ratioOf({ value, floor }: Figure): number | null {
  return floor === null || floor === 0 ? null : value / floor;
}

/** Whether a figure keeps its budget; null where it has none. */
export function keepsBudget(figure: Figure): boolean | null {
  const { budget } = figure;
  if (!budget) return null;
  const judged = budget.of === "value" ? figure.value : ratioOf(figure);
  if (judged === null) return null;
  return "atMost" in budget.limit ? judged <= budget.limit.atMost : judged >= budget.limit.atLeast;
}

/** All figures as lines of aligned columns. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ["part", "figure", "value", "floor", "× floor", "budget", ""];
  const rows = figures.map((figure) => [
    figure.part,
    figure.name,
    `${plain(figure.value)} ${figure.unit}`,
    figure.floor === null ? "–" : plain(figure.floor),
    ratioOf(figure)?.toFixed(2) ?? "–",
    budgetText(figure),
    { true: "ok", false: "OVER", null: "" }[String(keepsBudget(figure)) as "true" | "false" | "null"],
  ]);
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map((t) => t.length)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}

function budgetText({ budget }: Figure): string {
  if (!budget) return "";
  const limit = "atMost" in budget.limit ? `≤ ${budget.limit.atMost}` : `≥ ${budget.limit.atLeast}`;
  return budget.of === "ratio" ? `${limit} ×` : limit;
}

function plain(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);
}

/** Middle value; the mean of the middle two for an even count. @throws {RangeError} without values */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError("no values to take the median of");
  return (upper + lower) / 2;
}

/** Smallest value that at least `share` of the values do not exceed. @throws {RangeError} without values */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("no values to take a percentile of");
  return found;
}

/** What one run took, in milliseconds: by the clock, and of the processor alone, which other programs do not lengthen. */
export interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** Times each of several runs of something that works inside this process. */
export async function timeRuns(count: number, run: (i: number) => Promise<unknown>): Promise<Took[]> {
  const times: Took[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    const before = process.cpuUsage();
    await run(i);
    const { user, system } = process.cpuUsage(before);
    times.push({ clock: performance.now() - began, processor: (user + system) / 1_000 });
  }
  return times;
}

/** Middle of what runs took. */
export function medianTook(times: readonly Took[]): Took {
  return {
    clock: medianOf(times.map(({ clock }) => clock)),
    processor: medianOf(times.map(({ processor }) => processor)),
  };
}
