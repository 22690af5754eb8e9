import type { BranchKind } from "@/lib/core/units/unit";
import type { DemoBranch } from "./branch";
import type { Conduct } from "./conduct";
import { Random } from "./random";

/** A branch of typical size and structure for its kind, without pairing and without anything planted. */
export function ordinaryBranch(given: {
  readonly code: string;
  readonly township: string;
  readonly kind: BranchKind;
  readonly name: string;
  readonly conduct: Conduct;
}): DemoBranch {
  const random = new Random(`structure ${given.code}`);
  const typical = TYPICAL[given.kind];
  const size = Math.exp(random.normal(0, 0.3));
  const members = Math.max(7, Math.round(typical.members * size));
  const fullMembers = members - (random.chance(0.6) ? 1 : 0);
  return {
    ...given,
    from: "2021-07-01",
    to: null,
    members,
    fullMembers,
    hasCommittee: fullMembers >= 7,
    hasGroups: typical.groups && members >= 20,
    households: typical.households === null ? null : Math.round(typical.households * size),
    aliases: [given.name.replace("党支部", "支部")],
    requestsPerMonth: Math.max(3.4, typical.requests * Math.exp(random.normal(0, 0.25))),
    pairing: null,
    neglected: [],
    coreMiss: { monthly: 0.014, other: 0.003 },
    silentFrom: null,
    identicalMonths: false,
  };
}

const TYPICAL: Readonly<
  Record<BranchKind, { members: number; households: number | null; groups: boolean; requests: number }>
> = {
  rural: { members: 34, households: 420, groups: true, requests: 8 },
  community: { members: 62, households: 1800, groups: true, requests: 11.5 },
  state_enterprise: { members: 30, households: null, groups: true, requests: 6 },
  private_social: { members: 14, households: null, groups: false, requests: 5 },
  ethnic_area: { members: 30, households: 330, groups: true, requests: 7.5 },
};
