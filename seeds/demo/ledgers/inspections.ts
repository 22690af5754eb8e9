import { NORM_GROUPS } from "@/lib/core/ledgers/values";
import { type DemoBranch, type Life, monthRandom } from "../branch";
import type { Random } from "../random";
import type { InspectionRow } from "../rows";
import { dayText, MONTHS, monthStart } from "../timeline";

/** What a branch grants itself above what the superior finds. */
const SELF_FLATTERY = 0.04;

/** Inspections of one branch by day: itself each month, the superior twice a quarter, the public twice a year. */
export function inspectionRows(branch: DemoBranch, life: Life): InspectionRow[] {
  return MONTHS.flatMap((month) => {
    const random = monthRandom(branch, "inspections", month);
    const met = branch.conduct.share("S4", month);
    const start = monthStart(month);
    const found = [{ day: start + random.whole(18, 26), row: selfCheck(random, met) }];
    if (month % 3 !== 2) found.push({ day: start + random.whole(3, 24), row: superiorCheck(random, met) });
    if (month % 6 === 5) {
      found.push({ day: start + random.whole(3, 24), row: publicRating(random, branch.conduct.share("R3", month)) });
    }
    return found
      .filter(({ day }) => day >= life.first && day <= life.last)
      .sort((a, b) => a.day - b.day)
      .map(({ day, row }) => ({ ...row, inspected_on: dayText(day) }));
  });
}

type Undated = Omit<InspectionRow, "inspected_on">;

function selfCheck(random: Random, met: number): Undated {
  return {
    source: "self",
    norm_group: random.pick(NORM_GROUPS),
    items_inspected: 10,
    items_met: random.hits(10, Math.min(1, met + SELF_FLATTERY)),
    grade: null,
    respondents: null,
    satisfied: null,
  };
}

function superiorCheck(random: Random, met: number): Undated {
  const items = random.whole(9, 14);
  const found = random.hits(items, met);
  return {
    source: "superior",
    norm_group: random.pick(NORM_GROUPS),
    items_inspected: items,
    items_met: found,
    grade: gradeOf(found / items),
    respondents: null,
    satisfied: null,
  };
}

function publicRating(random: Random, satisfied: number): Undated {
  const respondents = random.whole(25, 60);
  return {
    source: "public",
    norm_group: null,
    items_inspected: null,
    items_met: null,
    grade: null,
    respondents,
    satisfied: random.hits(respondents, satisfied),
  };
}

function gradeOf(share: number): InspectionRow["grade"] {
  if (share >= 0.95) return "A";
  if (share >= 0.85) return "B";
  if (share >= 0.7) return "C";
  return share >= 0.6 ? "D" : "E";
}
