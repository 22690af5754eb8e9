import type { TallyPart } from "@/lib/core/scheme/tally-part";
import { where } from "./define-indicator";

/**
 * Obligations of the named duty types that were not exempted: those done at all, of those owed.
 * Counted in the month of the last day of their window, so a duty is judged when it can no longer be met in time.
 */
export function dutiesDone(dutyTypes: readonly string[]): TallyPart {
  return {
    ...dutiesOwed(dutyTypes),
    numerator: { rows: where({ done_on: { present: true } }) },
    denominator: { rows: "all" },
  };
}

/** The same obligations: those done inside their window, of those owed. */
export function dutiesDoneOnTime(dutyTypes: readonly string[]): TallyPart {
  return {
    ...dutiesOwed(dutyTypes),
    numerator: { rows: where({ done_on: { notAfter: "due_on" } }) },
    denominator: { rows: "all" },
  };
}

/** The same obligations by month: months in which every one was done, of months in which any was owed. */
export function monthsWithoutMiss(dutyTypes: readonly string[]): TallyPart {
  return {
    ...dutiesOwed(dutyTypes),
    numerator: { everyRow: where({ done_on: { present: true } }) },
    denominator: { everyRow: "all" },
  };
}

function dutiesOwed(dutyTypes: readonly string[]) {
  return {
    ledger: "duties",
    countedOn: "due_on",
    population: where({ duty_type: { in: dutyTypes }, exempt_reason: { present: false } }),
  } as const;
}
