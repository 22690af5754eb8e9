import { NORM_GROUPS } from "@/lib/core/ledgers/values";
import { type DemoBranch, type Life, monthRandom } from "../branch";
import type { Random } from "../random";
import type { RectificationRow } from "../rows";
import { dayText, MONTHS, monthOfDay, monthStart } from "../timeline";

/** Things found to be put right per month. */
const PER_MONTH = 1.6;

/** Rectifications of one branch by the day they were found. */
export function rectificationRows(branch: DemoBranch, life: Life): RectificationRow[] {
  return MONTHS.flatMap((month) => {
    const random = monthRandom(branch, "rectifications", month);
    const count = branch.identicalMonths ? Math.round(PER_MONTH) : random.events(PER_MONTH);
    const days = Array.from({ length: count }, () => monthStart(month) + random.whole(0, 27)).sort((a, b) => a - b);
    return days.flatMap((day) => {
      const row = rectificationRow(branch, life, random, day);
      return day >= life.first && day <= life.last ? [row] : [];
    });
  });
}

function rectificationRow(branch: DemoBranch, life: Life, random: Random, found: number): RectificationRow {
  const due = found + random.pick([30, 45, 60]);
  const known = (day: number | null) => (day === null || day > life.horizon ? null : dayText(day));
  const onTime = random.chance(branch.conduct.share("S6", monthOfDay(due)));
  const closed = onTime ? due - random.whole(5, 25) : lateClosing(random, due);
  const verified =
    closed === null ? null : onTime ? Math.min(due, closed + random.whole(1, 5)) : closed + random.whole(6, 20);
  return {
    source: random.pick(["superior", "superior", "public", "self"] as const),
    norm_group: random.pick(NORM_GROUPS),
    found_on: dayText(found),
    due_on: dayText(due),
    closed_on: known(closed),
    verified_on: known(verified),
  };
}

/** Closed in time but verified too late, closed late, or never. */
function lateClosing(random: Random, due: number): number | null {
  const fate = random.share();
  if (fate < 0.3) return due - random.whole(0, 3);
  return fate < 0.75 ? due + random.whole(2, 40) : null;
}
