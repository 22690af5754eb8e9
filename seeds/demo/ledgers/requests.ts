import type { RequestCategory } from "@/lib/core/ledgers/values";
import type { BranchKind } from "@/lib/core/units/unit";
import { SERVICE_MENUS } from "../../scheme/service-menus";
import { type DemoBranch, type Life, monthRandom } from "../branch";
import type { Random } from "../random";
import type { RequestRow } from "../rows";
import { endOfDay, MONTHS, momentText, monthOfDay, monthStart, workingDeadline } from "../timeline";

/** Working days to a first response, and to a resolution by category; 15 where none is named. */
const RESPONSE_DAYS = 2;
const RESOLUTION_DAYS: Readonly<Partial<Record<RequestCategory, number>>> = {
  utilities: 7,
  telecoms_heating: 7,
  dispute: 20,
};
const USUAL_RESOLUTION_DAYS = 15;

/** Requests per calendar month against the yearly mean: more in the cold, fewer in summer. */
const SEASON = [1.15, 0.9, 1.0, 1.0, 0.95, 0.95, 0.9, 0.9, 1.0, 1.0, 1.1, 1.15] as const;

/** Requests of one branch, by the time they came in. */
export function* requestRows(branch: DemoBranch, life: Life): Generator<RequestRow> {
  for (const month of MONTHS) {
    const start = monthStart(month);
    const days = Math.min(28, monthStart(month + 1) - start);
    if (start + days <= life.first || start > life.last) continue;
    const random = monthRandom(branch, "requests", month);
    const season = branch.identicalMonths ? 1 : (SEASON[month % 12] ?? 1);
    const times = Array.from({ length: random.events(branch.requestsPerMonth * season) }, () =>
      receivedAt(random, days),
    );
    for (const time of times.sort((a, b) => a - b)) {
      const day = start + Math.floor(time / MINUTES_PER_DAY);
      const row = requestRow(branch, life, random, day, time % MINUTES_PER_DAY);
      if (day >= life.first && day <= life.last) yield row;
    }
  }
}

const MINUTES_PER_DAY = 1440;

/** Minutes since the first day of the month; offices are open from 8:30 to 17:30. */
function receivedAt(random: Random, days: number): number {
  return random.whole(0, days - 1) * MINUTES_PER_DAY + random.whole(510, 1050);
}

function requestRow(branch: DemoBranch, life: Life, random: Random, day: number, minute: number): RequestRow {
  const { conduct } = branch;
  const month = monthOfDay(day);
  const category = random.pick(WEIGHTED[branch.kind]);
  const responseDue = workingDeadline(day, RESPONSE_DAYS);
  const due = workingDeadline(day, RESOLUTION_DAYS[category] ?? USUAL_RESOLUTION_DAYS);
  const fate = random.share();
  const responded = random.chance(conduct.share("R1", month))
    ? within(random, day, responseDue)
    : responseDue + 1 + Math.floor(random.exponential(4));
  // Judged in the month of the deadline, so drawn at that month's level.
  const onTime = random.chance(conduct.share("R2", monthOfDay(due)));
  const settled = onTime ? within(random, Math.min(due, day + 1), due) : lateDay(random, due);
  const named = random.chance(onTime ? 0.97 : conduct.share("S10", month));
  const settledHere = fate < SETTLED_UP_TO;
  const resolvedDay = settledHere && settled !== null && settled <= life.horizon ? settled : null;
  const reopened = reopenedDay(branch, random, resolvedDay, fate);
  const rating = satisfaction(branch, random, resolvedDay, fate);
  const full = conduct.share("S5", month);
  return {
    channel: random.chance(full) ? random.pick(CHANNELS) : null,
    category,
    received_at: momentText(day, minute),
    response_due_at: endOfDay(responseDue),
    responded_at:
      responded > life.horizon ? null : momentText(responded, after(random, responded === day ? minute : 500)),
    due_at: random.chance(0.97 + 0.03 * full) ? endOfDay(due) : null,
    resolved_at:
      resolvedDay === null ? null : momentText(resolvedDay, after(random, resolvedDay === day ? minute : 500)),
    disposition: disposition(fate, resolvedDay !== null),
    reopened_at: reopened === null || reopened > life.horizon ? null : momentText(reopened, random.whole(510, 1050)),
    satisfaction: rating,
    responsible_post: named ? random.pick(POSTS) : null,
  };
}

// One draw decides what becomes of a request: resolved, declined, transferred, a duplicate, or withdrawn.
const RESOLVED_UP_TO = 0.9;
const SETTLED_UP_TO = 0.935;
const TRANSFERRED_UP_TO = 0.965;
const DUPLICATE_UP_TO = 0.985;

function disposition(fate: number, isSettled: boolean): RequestRow["disposition"] {
  if (fate < SETTLED_UP_TO && !isSettled) return "open";
  if (fate < RESOLVED_UP_TO) return "resolved";
  if (fate < SETTLED_UP_TO) return "declined";
  if (fate < TRANSFERRED_UP_TO) return "transferred";
  return fate < DUPLICATE_UP_TO ? "duplicate" : "withdrawn";
}

/** A day between two others, sooner rather than later. */
function within(random: Random, from: number, until: number): number {
  return from + Math.floor((until - from + 1) * random.share() ** 1.3);
}

/** After the deadline, mostly within weeks; one in twelve is never settled. */
function lateDay(random: Random, due: number): number | null {
  return random.chance(1 / 12) ? null : due + 1 + Math.floor(random.exponential(14));
}

function reopenedDay(branch: DemoBranch, random: Random, resolved: number | null, fate: number): number | null {
  const delay = random.whole(3, 28);
  const stays = random.chance(resolved === null ? 1 : branch.conduct.share("R4", monthOfDay(resolved)));
  return resolved === null || fate >= RESOLVED_UP_TO || stays ? null : resolved + delay;
}

/** Not everyone rates; who was declined is not asked. */
function satisfaction(branch: DemoBranch, random: Random, resolved: number | null, fate: number): number | null {
  const asked = random.chance(0.5);
  const content = random.chance(resolved === null ? 0 : branch.conduct.share("R3", monthOfDay(resolved)));
  const rating = content ? random.pick([4, 5, 5]) : random.pick([1, 2, 3, 3]);
  return resolved === null || fate >= RESOLVED_UP_TO || !asked ? null : rating;
}

function after(random: Random, minute: number): number {
  return Math.min(1439, minute + 1 + Math.floor(random.share() * 520));
}

const CHANNELS = [
  ...["visit", "visit", "visit", "call", "call", "hotline", "hotline", "online", "online"],
  ...["household_visit", "household_visit", "letter", "social_supervision"],
] as readonly NonNullable<RequestRow["channel"]>[];

const POSTS = ["便民服务岗", "民生保障岗", "综治调解岗", "网格管理岗", "产业服务岗"] as const;

const OFF_THE_MENU: readonly RequestCategory[] = ["other", "other", "other", "environment"];

/** What people ask for: mostly what is on the menu, the first items far more often than the last. */
const WEIGHTED: Readonly<Record<BranchKind, readonly RequestCategory[]>> = {
  rural: weighted("rural"),
  community: weighted("community"),
  state_enterprise: weighted("state_enterprise"),
  private_social: weighted("private_social"),
  ethnic_area: weighted("ethnic_area"),
};

function weighted(kind: BranchKind): RequestCategory[] {
  const menu = SERVICE_MENUS[kind];
  return [
    ...menu.flatMap((category, i) => Array<RequestCategory>((menu.length - i) ** 2).fill(category)),
    ...OFF_THE_MENU,
  ];
}
