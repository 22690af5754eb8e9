import { type MonthIndex, periodOf } from "@/lib/core/calendar/period";
import { type DemoBranch, type Life, monthRandom } from "../branch";
import { Random } from "../random";
import type { ResourceRow } from "../rows";
import { MONTHS, monthStart } from "../timeline";

const CENTRES = 4;

/** People, money and place of one branch, a row for each month that ended with it. */
export function resourceRows(branch: DemoBranch, life: Life): ResourceRow[] {
  const posts = branch.kind === "community" ? 8 : branch.kind === "rural" || branch.kind === "ethnic_area" ? 6 : 4;
  // What is lacking is lacking for months on end: the same post stays vacant, the same centre closed.
  const threshold = new Random(`resources ${branch.code}`).share();
  return MONTHS.flatMap((month) => {
    const random = monthRandom(branch, "resources", month);
    const required = posts + 1 + CENTRES;
    const lacking = Math.floor(required * (1 - branch.conduct.share("R9", month)) + threshold);
    const closed = Math.min(CENTRES, Math.floor(lacking / 2));
    const vacant = Math.min(posts, lacking - closed);
    const funds = random.whole(10, 48) * 100;
    const ends = monthStart(month + 1) - 1;
    if (ends < life.first || ends > life.last) return [];
    return {
      month: periodOf(month as MonthIndex),
      posts_required: posts,
      posts_staffed: posts - vacant,
      funds_allotted: funds,
      funds_spent: Math.round(funds * (0.6 + 0.4 * random.share())),
      centres_in_use: CENTRES - closed,
    };
  });
}
