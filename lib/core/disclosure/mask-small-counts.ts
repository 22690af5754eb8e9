/** Counts from here on may leave the county. */
export const LEAST_SHOWN = 5;

/** Counts of one unit; one entry per column, null where nothing was counted (an absence with its own words). */
export interface CountRow {
  /** Names the unit. */
  readonly code: string;
  /** The unit it adds up to; a township. */
  readonly group: string;
  readonly counts: readonly (number | null)[];
}

/** A count as it leaves: its figure, or that it is masked, or that there is none. */
export type MaskedCount =
  | { readonly state: "shown"; readonly count: number }
  | { readonly state: "masked" }
  | { readonly state: "absent" };

/** What the shown counts of a column add up to; masked counts are no part of it. */
export interface ShownTotal {
  readonly count: number;
  /** Counts that add to it, and counts that were left out because they are masked. */
  readonly shown: number;
  readonly masked: number;
}

export interface MaskedTable {
  readonly rows: readonly { readonly code: string; readonly group: string; readonly counts: readonly MaskedCount[] }[];
  /** By group, in the order of their codes. */
  readonly groups: readonly { readonly group: string; readonly totals: readonly ShownTotal[] }[];
  readonly totals: readonly ShownTotal[];
}

/**
 * A table of counts for a file that leaves the county. Counts under five are masked, zero among them; totals are those of
 * the shown counts, so nothing in the file depends on a masked count, and none can be had by subtracting.
 * @param columns number of columns, none of which is a sum or difference of others in the same row
 * @throws {RangeError} on a negative or infinite count, or a row with another number of columns
 * @see METHOD.md#masking-of-small-counts
 */
export function maskSmallCounts(rows: readonly CountRow[], columns: number): MaskedTable {
  const masked = rows.map(({ code, group, counts }) => {
    if (counts.length !== columns) throw new RangeError(`${code} has ${counts.length} counts for ${columns} columns`);
    return { code, group, counts: counts.map(maskCount) };
  });
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  return {
    rows: masked,
    groups: groups.map((group) => ({
      group,
      totals: totalsOf(
        masked.filter((row) => row.group === group),
        columns,
      ),
    })),
    totals: totalsOf(masked, columns),
  };
}

/**
 * Whether a share, its limits, its points and whatever else follows from x of n may leave beside the counts.
 * @param x, n counts of the share; null where there are none
 * @see METHOD.md#masking-of-small-counts
 */
export function mayShowShare(x: number | null, n: number | null): boolean {
  return [x, n].every((count) => count !== null && maskCount(count).state === "shown");
}

function maskCount(count: number | null): MaskedCount {
  if (count === null) return { state: "absent" };
  if (!(count >= 0 && count < Infinity)) throw new RangeError(`${count} is no count`);
  return count < LEAST_SHOWN ? { state: "masked" } : { state: "shown", count };
}

function totalsOf(rows: readonly { readonly counts: readonly MaskedCount[] }[], columns: number): ShownTotal[] {
  return Array.from({ length: columns }, (_, column) => {
    const shown: number[] = [];
    let masked = 0;
    for (const { counts } of rows) {
      const entry = counts[column];
      if (entry?.state === "shown") shown.push(entry.count);
      else if (entry?.state === "masked") masked++;
    }
    // In an order of their own, so that sums of amounts do not hang on the order of rows.
    const count = shown.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
    return { count, shown: shown.length, masked };
  });
}
