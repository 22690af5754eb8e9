import type { UnitTree } from "@/lib/contracts/unit-tree";
import { type DemoBranch, lifeOf } from "./branch";
import { activityRows } from "./ledgers/activities";
import { dutyRows } from "./ledgers/duties";
import { inspectionRows } from "./ledgers/inspections";
import { projectRows } from "./ledgers/projects";
import { proposalRows } from "./ledgers/proposals";
import { rectificationRows } from "./ledgers/rectifications";
import { requestRows } from "./ledgers/requests";
import { resourceRows } from "./ledgers/resources";
import { COUNTY_NAME } from "./names";
import { PLANTED_SUCCESSIONS } from "./planted-truth";
import type { BranchRows } from "./rows";
import { COUNTY_CODE, type DemoTownship, growTree } from "./tree";

/** Branches of the demo county unless asked for another number. */
export const USUAL_BRANCHES = 360;

/** A fictitious county: its tree, and the rows of its branches made one branch at a time. */
export interface DemoCounty {
  readonly townships: readonly DemoTownship[];
  readonly branches: readonly DemoBranch[];
  readonly tree: UnitTree;
  /** Every ledger of each branch, in order of code; the same rows at every call. */
  readonly rows: () => Generator<{ readonly branch: DemoBranch; readonly rows: BranchRows }>;
}

/**
 * The demo county, the same on every machine and at every call.
 * @param options.branches how many branches exist at the end; at least as many as are planted
 * @throws {RangeError} when there is no room for the planted branches
 */
export function generateCounty({ branches: count = USUAL_BRANCHES }: { branches?: number } = {}): DemoCounty {
  const { townships, branches } = growTree(count);
  return {
    townships,
    branches,
    tree: unitTree(townships, branches),
    *rows() {
      for (const branch of branches) yield { branch, rows: branchRows(branch) };
    },
  };
}

/** All ledgers of one branch. */
export function branchRows(branch: DemoBranch): BranchRows {
  const life = lifeOf(branch);
  const duties = dutyRows(branch, life);
  return {
    requests: [...requestRows(branch, life)],
    activities: activityRows(branch, life, duties.done),
    proposals: proposalRows(branch, life),
    duties: duties.rows,
    inspections: inspectionRows(branch, life),
    rectifications: rectificationRows(branch, life),
    projects: projectRows(branch, life),
    pairings: branch.pairing
      ? [
          {
            partner: branch.pairing.partner,
            from_on: branch.pairing.fromOn,
            to_on: null,
            agreed_per_year: branch.pairing.agreedPerYear,
          },
        ]
      : [],
    resources: resourceRows(branch, life),
  };
}

const FOUNDED = "2019-01-01";

function unitTree(townships: readonly DemoTownship[], branches: readonly DemoBranch[]): UnitTree {
  const place = { hasCommittee: false, hasGroups: false };
  return {
    units: [
      { code: COUNTY_CODE, level: "county", aliases: [], spells: [{ from: FOUNDED, name: COUNTY_NAME, ...place }] },
      ...townships.map(({ code, name }) => ({
        code,
        level: "township" as const,
        aliases: [],
        spells: [{ from: FOUNDED, name, parent: COUNTY_CODE, ...place }],
      })),
      ...branches.map((branch) => ({
        code: branch.code,
        level: "branch" as const,
        aliases: [...branch.aliases],
        spells: [
          {
            from: branch.from,
            ...(branch.to === null ? {} : { to: branch.to }),
            name: branch.name,
            parent: branch.township,
            kind: branch.kind,
            ...(branch.households === null ? {} : { households: branch.households }),
            members: branch.members,
            fullMembers: branch.fullMembers,
            hasCommittee: branch.hasCommittee,
            hasGroups: branch.hasGroups,
          },
        ],
      })),
    ],
    successions: [...PLANTED_SUCCESSIONS],
  };
}
