import "server-only";
import type { Db } from "@/db/client";
import type { TrendPoint } from "@/lib/contracts/trend";
import { monthIndexOf, plusMonths, trailingMonths } from "@/lib/core/calendar/period";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Scope } from "@/lib/data/scope";
import { monthPoints } from "@/lib/data/trends/month-points";
import { addsOverMonths, readMonthSums } from "@/lib/data/trends/month-sums";
import { planTally } from "@/lib/tally/plan";
import { getFirstDay } from "./unit-reads";

/** Months shown beside a figure. */
export const MONTHS_SHOWN = 24;

/**
 * Monthly x / n of a branch for every indicator whose months add up to its figure, over the 24 months to a period.
 * @param args.members the branch first, then those whose counts it carries on; outside the scope nothing is found
 */
export async function indicatorMonths(
  db: Db,
  scope: Scope,
  args: {
    readonly scheme: SchemeDocument;
    readonly kind: BranchKind;
    readonly members: readonly number[];
    readonly period: string;
    /** Only this indicator. */
    readonly only?: string;
  },
): Promise<ReadonlyMap<string, readonly TrendPoint[]>> {
  const [unitId] = args.members;
  if (unitId === undefined) throw new RangeError("a branch is the first of its own lineage");
  const last = monthIndexOf(args.period);
  const indicators = args.scheme.indicators.filter(
    (indicator) => addsOverMonths(indicator) && (args.only === undefined || indicator.id === args.only),
  );
  const sums = await readMonthSums(db, scope, planTally(args.scheme), {
    lineages: [{ unitId, members: args.members }],
    indicators,
    first: plusMonths(last, 1 - MONTHS_SHOWN),
    last,
  });
  const unit = { kind: args.kind, firstMonth: monthIndexOf(await getFirstDay(db, scope, args.members)) };
  const months = trailingMonths(last, MONTHS_SHOWN);
  return new Map(indicators.map((indicator) => [indicator.id, monthPoints(indicator, sums, months, unit)]));
}
