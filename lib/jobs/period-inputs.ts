import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import type { Day, MonthIndex } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { IndicatorSums } from "@/lib/core/measures/sums";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import type { DutyWindow } from "@/lib/core/weakness/latest-obligations";
import { type ElapsedCount, readElapsedDays } from "@/lib/tally/elapsed-days";
import { planTally, type TallyPlan } from "@/lib/tally/plan";
import { readWindowSums, type WindowSums } from "@/lib/tally/window-sums";
import { readLatestDuties } from "./latest-duties";
import { type PeriodUnit, readPeriodUnits } from "./period-units";

/** Months of ledger reporting that completeness looks back over. */
export const REPORTING_MONTHS = 12;

/** Branches whose waiting times are read by one statement. */
const UNITS_AT_A_TIME = 250;

/** Everything the scoring of one unit in one period starts from. */
export interface UnitInputs {
  readonly unit: PeriodUnit;
  readonly sums: ReadonlyMap<string, IndicatorSums>;
  /** Months with rows per reporting ledger, and the months in which rows were owed. */
  readonly reporting: ReadonlyMap<LedgerId, { readonly reported: number; readonly owed: number }>;
  readonly latestDuties: readonly DutyWindow[];
  /** SHA-256 of the above. */
  readonly hash: string;
}

/** Reads what goes into a period's scores, for all branches of that period or some. */
export async function readPeriodInputs(
  db: Db,
  scheme: SchemeDocument,
  args: { readonly last: MonthIndex; readonly asOf: Day; readonly unitIds?: readonly number[] },
): Promise<UnitInputs[]> {
  const plan = planTally(scheme);
  const units = await readPeriodUnits(db, args.last, args.unitIds);
  // Counts of predecessors are read too; with no restriction all are.
  const reach = { ...args, ...(args.unitIds ? { unitIds: units.flatMap((unit) => unit.lineage) } : {}) };
  const sums = await readWindowSums(db, plan, { ...reach, windows: windowsOf(scheme, plan) });
  const elapsed = await readDurations(db, scheme, { ...args, unitIds: units.flatMap((unit) => unit.lineage) });
  const duties = await readLatestDuties(db, scheme, args);
  return units.map((unit) => {
    const inputs = {
      unit,
      sums: sumsOf(unit, scheme, plan, sums, elapsed),
      reporting: reportingOf(unit, plan, sums, args.last),
      latestDuties: duties.get(unit.id) ?? [],
    };
    return { ...inputs, hash: hashOf(inputs) };
  });
}

function windowsOf(scheme: SchemeDocument, plan: TallyPlan): Map<string, Set<number>> {
  const windows = new Map<string, Set<number>>();
  const want = (source: string, months: number) => windows.set(source, (windows.get(source) ?? new Set()).add(months));
  for (const indicator of scheme.indicators) {
    for (const place of plan.indicators.get(indicator.id) ?? []) want(place.source, indicator.window.months);
  }
  for (const place of plan.reporting.values()) want(place.source, REPORTING_MONTHS);
  return windows;
}

type Durations = ReadonlyMap<string, ReadonlyMap<number, readonly ElapsedCount[]>>;

/** Reads a few hundred branches at a time: a libSQL server gives no answer above ten megabytes. */
async function readDurations(
  db: Db,
  scheme: SchemeDocument,
  { unitIds, ...args }: { readonly last: MonthIndex; readonly asOf: Day; readonly unitIds: readonly number[] },
): Promise<Durations> {
  const read = new Map<string, ReadonlyMap<number, readonly ElapsedCount[]>>();
  for (const indicator of scheme.indicators) {
    if (indicator.kind !== "duration") continue;
    const counts = new Map<number, readonly ElapsedCount[]>();
    for (let from = 0; from < unitIds.length; from += UNITS_AT_A_TIME) {
      const some = { ...args, unitIds: unitIds.slice(from, from + UNITS_AT_A_TIME) };
      for (const [id, days] of await readElapsedDays(db, indicator, some)) counts.set(id, days);
    }
    read.set(indicator.id, counts);
  }
  return read;
}

function sumsOf(
  unit: PeriodUnit,
  scheme: SchemeDocument,
  plan: TallyPlan,
  sums: WindowSums,
  durations: Durations,
): Map<string, IndicatorSums> {
  const one = (indicator: Indicator): IndicatorSums => {
    if (indicator.kind === "duration") {
      return unit.lineage.flatMap((id) => durations.get(indicator.id)?.get(id) ?? []);
    }
    const places = plan.indicators.get(indicator.id) ?? [];
    return places.map((place) => sums.of(place, indicator.window.months, unit.lineage));
  };
  return new Map(scheme.indicators.map((indicator) => [indicator.id, one(indicator)]));
}

function reportingOf(unit: PeriodUnit, plan: TallyPlan, sums: WindowSums, last: MonthIndex) {
  const owed = Math.min(REPORTING_MONTHS, last - unit.firstMonth + 1);
  return new Map(
    [...plan.reporting].map(([ledger, place]) => {
      const { numerator } = sums.of(place, REPORTING_MONTHS, unit.lineage);
      // Two predecessors may both have reported one month: the branch then reported it once.
      return [ledger, { reported: Math.min(Number(numerator), owed), owed }];
    }),
  );
}

function hashOf(inputs: Omit<UnitInputs, "hash">): string {
  const content = JSON.stringify([inputs.unit, [...inputs.sums], [...inputs.reporting], inputs.latestDuties]);
  return createHash("sha256").update(content).digest("hex");
}
