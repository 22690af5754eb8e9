import type { ActivityKind } from "@/lib/core/ledgers/ledger";
import type { BranchKind } from "@/lib/core/units/unit";
import { type DemoBranch, hasResidents, type Life, monthRandom } from "../branch";
import { Random } from "../random";
import { FIRST_MONTH, LAST_MONTH, MONTHS, monthStart } from "../timeline";

/** A gathering before it is written down. */
export interface Occasion {
  readonly kind: ActivityKind;
  /** Day number. */
  readonly day: number;
}

/** Everything a branch holds besides the meetings of its duties ledger, in no particular order. */
export function occasions(branch: DemoBranch, life: Life): Occasion[] {
  const all = [...monthly(branch), ...windowed(branch), ...elections(branch)];
  return all.filter(({ day }) => day >= life.first && day <= life.last);
}

function monthly(branch: DemoBranch): Occasion[] {
  const resident = hasResidents(branch.kind);
  return MONTHS.flatMap((month) => {
    const random = monthRandom(branch, "occasions", month);
    const day = () => monthStart(month) + random.whole(0, 26);
    const some = (kind: ActivityKind, mean: number) =>
      Array.from({ length: branch.identicalMonths ? Math.round(mean) : random.events(mean) }, () => ({
        kind,
        day: day(),
      }));
    const visits = resident && (branch.identicalMonths || random.chance(0.85));
    return [
      ...some("lecture", 0.9),
      ...some("volunteer_service", 1.0),
      ...some("study", 0.6),
      ...(visits ? [{ kind: "household_visit_round", day: day() } as const] : []),
      ...(month % 3 === 1 ? [{ kind: "cadre_training", day: day() } as const] : []),
    ];
  });
}

/** Deliberation each quarter, joint work each half-year, paired activities as agreed: met unless forgotten. */
function windowed(branch: DemoBranch): Occasion[] {
  const held: Occasion[] = [];
  const hold = (months: number, skill: string, kinds: readonly ActivityKind[], extra: number) => {
    for (let from = FIRST_MONTH - (FIRST_MONTH % months); from <= LAST_MONTH; from += months) {
      const random = new Random(`${skill} ${branch.code} ${branch.identicalMonths ? "each" : from}`);
      const share = branch.conduct.share(skill, Math.min(from + months - 1, LAST_MONTH));
      const count = random.chance(share) ? 1 + (random.chance(extra) ? 1 : 0) : 0;
      const first = monthStart(Math.max(from, FIRST_MONTH));
      const days = monthStart(from + months) - first;
      for (let i = 0; i < count; i++) held.push({ kind: random.pick(kinds), day: first + random.whole(0, days - 2) });
    }
  };
  const forms = FORMS[branch.kind];
  if (forms) hold(3, "P1", forms, 0.45);
  hold(6, "P9", ["joint_work"], 0.5);
  if (branch.pairing) hold(12 / branch.pairing.agreedPerYear, "S9", ["paired_activity"], 0);
  return held;
}

/** Every branch elected its leading body in the spring of 2025; one made later has held no election yet. */
function elections({ code }: DemoBranch): Occasion[] {
  const random = new Random(`election ${code}`);
  return [{ kind: "election", day: monthStart(ELECTION_MONTH + random.whole(0, 2)) + random.whole(4, 24) }];
}

const ELECTION_MONTH = FIRST_MONTH + 4;

const FORMS: Readonly<Partial<Record<BranchKind, readonly ActivityKind[]>>> = {
  rural: ["deliberation_residents", "deliberation_party_masses"],
  community: ["deliberation_community", "deliberation_residents"],
  ethnic_area: ["deliberation_residents", "deliberation_party_masses"],
};
