import { BRANCH_KINDS, type BranchKind } from "@/lib/core/units/unit";
import type { DemoBranch, DemoPairing } from "./branch";
import { ordinaryConduct, townshipConduct } from "./conduct";
import { branchName, townshipName } from "./names";
import { ordinaryBranch } from "./ordinary-branch";
import { plantedBranch } from "./planted-branch";
import { PLANTED_BRANCHES } from "./planted-truth";
import { Random } from "./random";

export const COUNTY_CODE = "SL";

/** A township of the demo. */
export interface DemoTownship {
  readonly code: string;
  readonly name: string;
}

/** Townships and branches, each in order of code. */
export interface DemoTree {
  readonly townships: readonly DemoTownship[];
  readonly branches: readonly DemoBranch[];
}

const FEWEST_TOWNSHIPS = 12;
const MOST_TOWNSHIPS = 100;
const BRANCHES_PER_TOWNSHIP = 30;

/** Branches that are planted and still exist. */
export const PLANTED_LIVING = PLANTED_BRANCHES.filter(({ recipe }) => recipe.to === undefined).length;

/**
 * The tree of the demo county.
 * @param branches how many branches exist at the end; those that were merged or split come on top
 * @throws {RangeError} when there is no room for the planted ones, or the number is not whole
 */
export function growTree(branches: number): DemoTree {
  if (!Number.isInteger(branches) || branches < PLANTED_LIVING) {
    throw new RangeError(`the demo county has at least ${PLANTED_LIVING} branches, ${branches} is not possible`);
  }
  const count = Math.min(MOST_TOWNSHIPS, Math.max(FEWEST_TOWNSHIPS, Math.round(branches / BRANCHES_PER_TOWNSHIP)));
  const townships = Array.from({ length: count }, (_, i) => ({ code: townshipCode(i), name: townshipName(i) }));
  const grown = [...PLANTED_BRANCHES.map(plantedBranch), ...ordinaryBranches(townships, branches - PLANTED_LIVING)];
  grown.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { townships, branches: paired(grown) };
}

function ordinaryBranches(townships: readonly DemoTownship[], count: number): DemoBranch[] {
  const planted = new Set(PLANTED_BRANCHES.map(({ code }) => code));
  const conducts = townships.map(({ code }) => townshipConduct(code));
  const next = townships.map(() => 1);
  const serials = townships.map(() => new Map<BranchKind, number>());
  return Array.from({ length: count }, (_, i) => {
    const at = i % townships.length;
    const township = townships[at]?.code ?? "";
    let number = next[at] ?? 1;
    while (planted.has(branchCode(township, number))) number++;
    next[at] = number + 1;
    const code = branchCode(township, number);
    const kind = kindOf(code, at);
    const serial = serials[at]?.get(kind) ?? 0;
    serials[at]?.set(kind, serial + 1);
    return ordinaryBranch({
      code,
      township,
      kind,
      name: branchName(township, kind, serial),
      conduct: ordinaryConduct(code, conducts[at] ?? new Map()),
    });
  });
}

/** The first three townships are urban, every sixth lies in an ethnic area. */
function kindOf(code: string, township: number): BranchKind {
  const share = new Random(`kind ${code}`).share();
  const shares = township % 12 < 3 ? URBAN : township % 6 === 5 ? ETHNIC : RURAL;
  let upTo = 0;
  for (const kind of BRANCH_KINDS) {
    upTo += shares[kind];
    if (share < upTo) return kind;
  }
  return "rural";
}

type Shares = Readonly<Record<BranchKind, number>>;
const URBAN: Shares = { rural: 0.15, community: 0.45, state_enterprise: 0.2, private_social: 0.18, ethnic_area: 0.02 };
const RURAL: Shares = { rural: 0.66, community: 0.15, state_enterprise: 0.08, private_social: 0.08, ethnic_area: 0.03 };
const ETHNIC: Shares = { rural: 0.3, community: 0.1, state_enterprise: 0.06, private_social: 0.06, ethnic_area: 0.48 };

/** Every other community is paired with a rural branch, one each. */
function paired(branches: readonly DemoBranch[]): DemoBranch[] {
  const free = branches.filter(({ to, from }) => to === null && from < "2024-07-01");
  const communities = free.filter(({ kind }) => kind === "community").filter((_, i) => i % 2 === 0);
  const rural = free.filter(({ kind }) => kind === "rural");
  const pairings = new Map<string, DemoPairing>();
  communities.forEach((community, i) => {
    const partner = rural[(i * 7) % Math.max(1, rural.length)];
    if (!partner || pairings.has(partner.code)) return;
    const terms = { fromOn: "2024-07-01", agreedPerYear: i % 3 === 0 ? 4 : 2 } as const;
    pairings.set(community.code, { partner: partner.code, ...terms });
    pairings.set(partner.code, { partner: community.code, ...terms });
  });
  return branches.map((branch) => ({ ...branch, pairing: pairings.get(branch.code) ?? null }));
}

function townshipCode(n: number): string {
  return `${COUNTY_CODE}-${String(n + 1).padStart(2, "0")}`;
}

function branchCode(township: string, number: number): string {
  return `${township}-${String(number).padStart(3, "0")}`;
}
