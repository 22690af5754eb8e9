import {
  type Day,
  firstDayOf,
  lastDayOf,
  type MonthIndex,
  type PeriodKey,
  periodOf,
  plusMonths,
} from "../calendar/period";
import type { BranchStructure } from "../units/unit";
import type { DutyFrequency, DutyType } from "./scheme";

/** What a branch consisted of from one day to another, `[fromOn, toOn)`; null means it still does. */
export interface StructureSpell extends BranchStructure {
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** A pairing with another branch, both days included; null means it still runs. */
export interface PairingSpell {
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly agreedPerYear: number;
}

/** One window in which one duty is owed. */
export interface Obligation {
  readonly dutyType: string;
  /** Last month of the window. */
  readonly dueMonth: MonthIndex;
  /** First month of the window. */
  readonly windowFrom: PeriodKey;
  /** Last day of the window. */
  readonly dueOn: Day;
}

export interface OwedInput {
  readonly dutyTypes: readonly DutyType[];
  /** All spells of one branch, in any order. */
  readonly spells: readonly StructureSpell[];
  /** All pairings of one branch. */
  readonly pairings: readonly PairingSpell[];
  /** First and last month in which a window may end. */
  readonly fromMonth: MonthIndex;
  readonly toMonth: MonthIndex;
}

const MONTHS_PER_WINDOW: Readonly<Record<DutyFrequency, number>> = {
  monthly: 1,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};
/** Agreed activities per year that divide the year into windows of whole months, greatest first. */
const EQUAL_PARTS_OF_A_YEAR = [12, 6, 4, 3, 2, 1] as const;
const MEMBERS_WITH_COMMITTEE = 7;

/**
 * What a branch owed: one entry per duty type and window that ends between two months. A window is owed by a branch that
 * existed all through it and to which the duty applies on its last day; what was agreed, while the pairing ran all through it.
 * @returns ordered by month, then as the duty types; at most one entry per duty type and month
 * @see METHOD.md#what-is-owed
 */
export function listObligations({ dutyTypes, spells, pairings, fromMonth, toMonth }: OwedInput): Obligation[] {
  const owed: Obligation[] = [];
  for (let month = fromMonth; month <= toMonth; month = plusMonths(month, 1)) {
    const structures = new Map<number, StructureSpell | null>();
    const owes = (dutyType: DutyType, months: number) => {
      if (!structures.has(months)) structures.set(months, structureThrough(spells, month, months));
      const structure = structures.get(months);
      return structure != null && appliesTo(dutyType, structure);
    };
    for (const dutyType of dutyTypes) {
      const length = windowLength(dutyType, month, pairings);
      if (length !== null && owes(dutyType, length)) owed.push(obligationOf(dutyType.id, month, length));
    }
  }
  return owed;
}

/** Months of the window of a duty that ends with a month, the shortest where several agreements have one; null where none ends. */
function windowLength({ frequency }: DutyType, month: MonthIndex, pairings: readonly PairingSpell[]): number | null {
  if (frequency !== "as_agreed") {
    const months = MONTHS_PER_WINDOW[frequency];
    return endsWith(month, months) ? months : null;
  }
  const lengths = agreedLengths(month, pairings);
  return lengths.length === 0 ? null : Math.min(...lengths);
}

/** Windows are parts of the calendar year: months count from 0, so a window ends where the next one begins. */
function endsWith(month: MonthIndex, months: number): boolean {
  return (month + 1) % months === 0;
}

function agreedLengths(month: MonthIndex, pairings: readonly PairingSpell[]): number[] {
  return pairings.flatMap(({ fromOn, toOn, agreedPerYear }) => {
    const windows = EQUAL_PARTS_OF_A_YEAR.find((parts) => parts <= agreedPerYear);
    if (windows === undefined) return [];
    const months = 12 / windows;
    if (!endsWith(month, months)) return [];
    const { firstDay } = windowDays(month, months);
    return fromOn <= firstDay && (toOn === null || toOn >= lastDayOf(month)) ? months : [];
  });
}

/** The structure on the last day of a window, or null when the branch did not exist all through it. */
function structureThrough(spells: readonly StructureSpell[], month: MonthIndex, months: number): StructureSpell | null {
  const { firstDay, dayAfter } = windowDays(month, months);
  let reached: string = firstDay;
  let last: StructureSpell | null = null;
  while (reached < dayAfter) {
    const next = spells.find(({ fromOn, toOn }) => fromOn <= reached && (toOn === null || toOn > reached));
    if (!next) return null;
    last = next;
    if (next.toOn === null) break;
    reached = next.toOn;
  }
  return last;
}

function appliesTo({ appliesTo: { kinds, needs } }: DutyType, structure: BranchStructure): boolean {
  if (kinds && !kinds.includes(structure.kind)) return false;
  if (needs === undefined) return true;
  switch (needs) {
    case "committee":
      return structure.hasCommittee;
    case "groups":
      return structure.hasGroups;
    case "seven_full_members":
      return structure.fullMembers >= MEMBERS_WITH_COMMITTEE;
  }
}

function windowDays(month: MonthIndex, months: number): { firstDay: Day; dayAfter: Day } {
  return { firstDay: firstDayOf(plusMonths(month, 1 - months)), dayAfter: firstDayOf(plusMonths(month, 1)) };
}

function obligationOf(dutyType: string, dueMonth: MonthIndex, months: number): Obligation {
  const windowFrom = periodOf(plusMonths(dueMonth, 1 - months));
  return { dutyType, dueMonth, windowFrom, dueOn: lastDayOf(dueMonth) };
}
