import { type DemoBranch, type Life, monthRandom } from "../branch";
import { Random } from "../random";
import type { ProjectRow } from "../rows";
import { dayText, FIRST_MONTH, LAST_MONTH, monthOfDay, monthStart } from "../timeline";

const MILESTONES = ["立项公示", "组织实施", "中期检查", "验收评议"] as const;
const DAYS_BETWEEN = 32;
/** A new project begins every quarter. */
const MONTHS_BETWEEN = 3;

const SUBJECTS: readonly { readonly name: string; readonly indicator: string }[] = [
  { name: "为民办实事", indicator: "R2" },
  { name: "诉求回访", indicator: "R3" },
  { name: "议事厅建设", indicator: "P2" },
  { name: "村务公开提升", indicator: "P4" },
  { name: "志愿服务进院落", indicator: "P10" },
  { name: "服务阵地改造", indicator: "R9" },
  { name: "整改回头看", indicator: "S6" },
];

/** Milestones of a branch's projects by project; those to come have no day done. */
export function projectRows(branch: DemoBranch, life: Life): ProjectRow[] {
  const offset = branch.identicalMonths ? 0 : new Random(`projects ${branch.code}`).whole(0, MONTHS_BETWEEN - 1);
  const rows: ProjectRow[] = [];
  for (let month = FIRST_MONTH + offset; month <= LAST_MONTH; month += MONTHS_BETWEEN) {
    const random = monthRandom(branch, "projects", month);
    const started = monthStart(month) + random.whole(0, 20);
    const project = oneProject(branch, life, random, started, (rows.length / MILESTONES.length + 1).toFixed(0));
    if (started >= life.first && started <= life.last) rows.push(...project);
  }
  return rows;
}

function oneProject(branch: DemoBranch, life: Life, random: Random, started: number, serial: string): ProjectRow[] {
  const subject = random.pick(SUBJECTS);
  const budget = random.whole(5, 60) * 1000;
  const done = MILESTONES.map((_, i) => {
    const due = started + DAYS_BETWEEN * (i + 1);
    const onTime = random.chance(branch.conduct.share("S7", monthOfDay(Math.min(due, monthStart(LAST_MONTH)))));
    const day = onTime ? due - random.whole(0, 12) : random.chance(0.7) ? due + random.whole(3, 40) : null;
    return { due, day: day === null || day > life.horizon ? null : day };
  });
  const reached = done.filter(({ day }) => day !== null).length;
  const isOver = (done.at(-1)?.due ?? started) <= life.horizon;
  return done.map(({ due, day }, i) => ({
    project: `${subject.name}(第${serial}期)`,
    indicator: subject.indicator,
    started_on: dayText(started),
    milestone: MILESTONES[i] ?? "",
    milestone_due_on: dayText(due),
    milestone_done_on: day === null ? null : dayText(day),
    budget,
    spent: Math.round((budget * reached) / MILESTONES.length),
    outcome: outcomeOf(reached, isOver),
  }));
}

function outcomeOf(reached: number, isOver: boolean): ProjectRow["outcome"] {
  if (reached === MILESTONES.length) return "achieved";
  if (!isOver) return "under_way";
  return reached === 0 ? "abandoned" : "partly_achieved";
}
