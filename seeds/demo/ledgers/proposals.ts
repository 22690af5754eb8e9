import { type DemoBranch, type Life, monthRandom } from "../branch";
import type { Random } from "../random";
import type { ProposalRow } from "../rows";
import { dayText, MONTHS, monthOfDay, monthStart } from "../timeline";

/** Proposals raised per month at meetings. */
const PER_MONTH = 2;

/** Proposals of one branch by the day they were raised. */
export function proposalRows(branch: DemoBranch, life: Life): ProposalRow[] {
  return MONTHS.flatMap((month) => {
    const random = monthRandom(branch, "proposals", month);
    const count = branch.identicalMonths ? PER_MONTH : random.events(PER_MONTH);
    const days = Array.from({ length: count }, () => monthStart(month) + random.whole(0, 27)).sort((a, b) => a - b);
    return days.flatMap((day) => {
      const row = proposalRow(branch, life, random, day);
      return day >= life.first && day <= life.last ? [row] : [];
    });
  });
}

function proposalRow(branch: DemoBranch, life: Life, random: Random, raised: number): ProposalRow {
  const { conduct } = branch;
  const known = (day: number | null) => (day === null || day > life.horizon ? null : dayText(day));
  const adoptedDay = random.chance(0.9) ? raised + random.whole(0, 14) : null;
  const dueDay = raised + 14 + random.pick([30, 45, 60]);
  const carried = random.chance(conduct.share("P3", monthOfDay(dueDay)));
  const carriedDay = carried ? dueDay - random.whole(0, 25) : random.chance(0.6) ? dueDay + random.whole(2, 50) : null;
  const disclosedSoon = random.chance(conduct.share("P4", monthOfDay(raised)));
  const delay = disclosedSoon ? random.whole(0, 7) : random.chance(0.7) ? random.whole(8, 30) : null;
  const adopted = adoptedDay === null ? null : known(adoptedDay);
  if (adoptedDay === null || adopted === null) {
    return { raised_on: dayText(raised), adopted_on: null, due_on: null, carried_out_on: null, disclosed_on: null };
  }
  return {
    raised_on: dayText(raised),
    adopted_on: adopted,
    due_on: dayText(dueDay),
    carried_out_on: known(carriedDay),
    disclosed_on: known(delay === null ? null : adoptedDay + delay),
  };
}
