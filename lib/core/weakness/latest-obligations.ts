import type { MonthIndex } from "../calendar/period";
import type { SchemeDocument } from "../scheme/scheme";

/** One window of one duty, and whether it was met at all by the data cut-off, on time or late. */
export interface DutyWindow {
  readonly dutyType: string;
  /** First month of the window, `YYYY-MM`. */
  readonly windowFrom: string;
  /** Last month of the window. */
  readonly dueMonth: MonthIndex;
  readonly done: boolean;
  /** Excused for a stated reason: neither owed nor missed. */
  readonly exempt: boolean;
}

/**
 * The latest window of each core duty of a unit, in the order of the scheme's duty types.
 * @param windows windows of one unit that ended by the data cut-off, in any order; exempt ones are passed over
 * @returns nothing for a core duty the unit never owed
 * @see METHOD.md#evidence-of-weakness
 */
export function latestCoreWindows(scheme: SchemeDocument, windows: readonly DutyWindow[]): DutyWindow[] {
  const latest = new Map<string, DutyWindow>();
  for (const window of windows) {
    if (window.exempt) continue;
    const known = latest.get(window.dutyType);
    if (!known || window.dueMonth > known.dueMonth) latest.set(window.dutyType, window);
  }
  return scheme.dutyTypes.flatMap(({ id, core }) => (core ? (latest.get(id) ?? []) : []));
}
