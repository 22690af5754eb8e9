import type { MonthIndex } from "@/lib/core/calendar/period";
import { periodOf } from "@/lib/core/calendar/period";
import type { DutyFrequency, DutyType } from "@/lib/core/scheme/scheme";
import { NORM_DUTY_TYPES } from "../../scheme/duty-types";
import type { DemoBranch, Life } from "../branch";
import { Random } from "../random";
import type { DutyRow } from "../rows";
import { dayText, FIRST_MONTH, LAST_MONTH, monthStart } from "../timeline";

/** A duty done: which, and on what day number. The meeting itself stands in the activities ledger. */
export interface DutyDone {
  readonly dutyType: string;
  readonly day: number;
}

const WINDOW_MONTHS: Readonly<Record<DutyFrequency, number>> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };

/** Whether a duty of the norm groups is owed by a branch of this structure. */
export function owes(branch: DemoBranch, { appliesTo }: DutyType): boolean {
  if (appliesTo.kinds && !appliesTo.kinds.includes(branch.kind)) return false;
  if (appliesTo.needs === "seven_full_members") return branch.fullMembers >= 7;
  if (appliesTo.needs === "committee") return branch.hasCommittee;
  return appliesTo.needs === "groups" ? branch.hasGroups : true;
}

/** Rows of the duties ledger in order of what was done when, with the days on which duties were done. */
export function dutyRows(branch: DemoBranch, life: Life): { rows: DutyRow[]; done: DutyDone[] } {
  const found: { row: DutyRow; day: number }[] = [];
  for (const type of NORM_DUTY_TYPES) {
    if (!owes(branch, type) || type.frequency === "as_agreed") continue;
    const months = WINDOW_MONTHS[type.frequency];
    // The window that had begun before the records did was asked of nobody.
    const firstWindow = Math.ceil(FIRST_MONTH / months) * months;
    for (let from = firstWindow; from <= LAST_MONTH; from += months) {
      const entry = oneWindow(branch, life, type, from, months);
      if (entry) found.push(entry);
    }
  }
  found.sort((a, b) => a.day - b.day);
  return {
    rows: found.map(({ row }) => row),
    done: found.flatMap(({ row, day }) => (row.done_on === null ? [] : [{ dutyType: row.duty_type, day }])),
  };
}

function oneWindow(branch: DemoBranch, life: Life, type: DutyType, from: number, months: number) {
  const random = new Random(`duty ${type.id} ${branch.code} ${from}`);
  const last = from + months - 1;
  const first = monthStart(from);
  const end = monthStart(last + 1) - 1;
  // A branch that was not there all through a window owes nothing for it.
  if (first < life.first || first > life.last || (branch.to !== null && end > life.last)) return null;
  const row = { duty_type: type.id, window_from: periodOf(from as MonthIndex) };
  const level = Math.min(last, LAST_MONTH);
  const { missed, late } = type.core ? coreOdds(branch, type) : otherOdds(branch, level);
  const day = dayInWindow(random, type, first, end);
  const fate = random.share();
  if (isNeglected(branch, type.id, last) || fate < missed) return null;
  if (!type.core && fate > EXEMPT_ABOVE && day <= life.last) {
    return { row: { ...row, done_on: null, exempt_reason: random.pick(EXEMPT_REASONS) }, day };
  }
  const done = fate < missed + late && !branch.identicalMonths ? end + random.whole(2, 18) : day;
  return done > life.last ? null : { row: { ...row, done_on: dayText(done), exempt_reason: null }, day: done };
}

interface Odds {
  readonly missed: number;
  readonly late: number;
}

/** Core duties are what a branch forgets last; made up late half as often as never. */
function coreOdds({ coreMiss }: DemoBranch, { frequency }: DutyType): Odds {
  const missed = frequency === "monthly" ? coreMiss.monthly : coreMiss.other;
  return { missed, late: missed / 2 };
}

/** Done at all as S1 says, and in time as S2 says of everything owed. */
function otherOdds({ conduct }: DemoBranch, month: number): Odds {
  const done = conduct.share("S1", month);
  return { missed: 1 - done, late: Math.max(0, done - conduct.share("S2", month)) };
}

/** Yearly duties are done towards the end of the year, the others any day but the month's last few. */
function dayInWindow(random: Random, type: DutyType, first: number, end: number): number {
  const from = type.frequency === "yearly" ? Math.max(first, end - 45) : first;
  return from + Math.floor(random.share() * Math.max(1, end - from - 2));
}

function isNeglected(branch: DemoBranch, dutyType: string, lastMonth: number): boolean {
  const month = periodOf(lastMonth as MonthIndex);
  return branch.neglected.some((one) => one.dutyType === dutyType && month >= one.from && month <= one.until);
}

const EXEMPT_ABOVE = 0.996;
const EXEMPT_REASONS = ["防汛抢险", "换届期间", "森林防火"] as const;
