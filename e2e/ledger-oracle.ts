import { branchRows, generateCounty } from "@/seeds/demo/generate-county";
import type { BranchRows } from "@/seeds/demo/rows";

/** First and last day that count in the last period's twelve months. */
const WINDOW = { from: "2025-11-01", to: "2026-10-31" } as const;

export interface Counts {
  readonly x: number;
  readonly n: number;
}

/** The generated rows of one branch, as they were before any import, count or score. */
export function rowsOf(code: string): BranchRows {
  const branch = generateCounty().branches.find((one) => one.code === code);
  if (!branch) throw new RangeError(`the demo county has no branch ${code}`);
  return branchRows(branch);
}

/** R2 by hand: what fell due in the window, and what of it was resolved by then. */
export function resolvedOnTime({ requests }: BranchRows): Counts {
  const apart = ["duplicate", "withdrawn", "transferred"];
  const due = requests.filter((row) => within(row.due_at) && !apart.includes(row.disposition));
  return {
    x: due.filter((row) => row.resolved_at !== null && row.resolved_at <= (row.due_at ?? "")).length,
    n: due.length,
  };
}

/** S4 by hand: items met of items inspected by the superior. */
export function inspectionPassed({ inspections }: BranchRows): Counts {
  const counted = inspections.filter((row) => row.source === "superior" && within(row.inspected_on));
  const sum = (of: (row: (typeof counted)[number]) => number | null) =>
    counted.reduce((all, row) => all + (of(row) ?? 0), 0);
  return { x: sum((row) => row.items_met), n: sum((row) => row.items_inspected) };
}

function within(moment: string | null): boolean {
  const day = moment?.slice(0, 10) ?? "";
  return day >= WINDOW.from && day <= WINDOW.to;
}
