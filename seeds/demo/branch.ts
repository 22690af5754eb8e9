import { dayNumberOf } from "@/lib/core/calendar/days";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Conduct } from "./conduct";
import { Random } from "./random";
import { FIRST_DAY, LAST_DAY } from "./timeline";

/** A duty the branch does not do: every window whose last month lies between these two, both included. */
export interface NeglectedDuty {
  readonly dutyType: string;
  /** `YYYY-MM`. */
  readonly from: string;
  readonly until: string;
}

/** A pairing as one of its two branches sees it. */
export interface DemoPairing {
  readonly partner: string;
  readonly fromOn: string;
  readonly agreedPerYear: 2 | 4;
}

/** Everything the ledgers of one branch are drawn from. */
export interface DemoBranch {
  readonly code: string;
  readonly name: string;
  readonly township: string;
  readonly kind: BranchKind;
  /** First day and first day no longer; `to` null while it exists. */
  readonly from: string;
  readonly to: string | null;
  readonly members: number;
  readonly fullMembers: number;
  readonly hasCommittee: boolean;
  readonly hasGroups: boolean;
  readonly households: number | null;
  readonly aliases: readonly string[];
  readonly conduct: Conduct;
  readonly requestsPerMonth: number;
  readonly pairing: DemoPairing | null;
  readonly neglected: readonly NeglectedDuty[];
  /** Share of windows in which a core duty is forgotten by chance. */
  readonly coreMiss: { readonly monthly: number; readonly other: number };
  /** From this day it records nothing; null when it never stops. */
  readonly silentFrom: string | null;
  /** Writes the same figures into its ledgers every month. */
  readonly identicalMonths: boolean;
}

/** The random numbers of one ledger of a branch in one month: the same every month where its months are identical. */
export function monthRandom(branch: DemoBranch, ledger: string, month: number): Random {
  return new Random(`${ledger} ${branch.code} ${branch.identicalMonths ? "each month" : month}`);
}

/** Kinds of branch whose meetings gather residents and that visit households. */
export function hasResidents(kind: BranchKind): boolean {
  return kind === "rural" || kind === "community" || kind === "ethnic_area";
}

/** Day numbers between which a branch has records. */
export interface Life {
  /** First and last day on which something may begin. */
  readonly first: number;
  readonly last: number;
  /** Last day on which anything is still written down; what a merged branch began is carried on after it. */
  readonly horizon: number;
}

/** The part of the records that is a branch's own; `last` < `first` when there is none. */
export function lifeOf({ from, to, silentFrom }: DemoBranch): Life {
  const horizon = silentFrom === null ? LAST_DAY : dayNumberOf(silentFrom) - 1;
  const end = to === null ? LAST_DAY : dayNumberOf(to) - 1;
  return { first: Math.max(FIRST_DAY, dayNumberOf(from)), last: Math.min(end, horizon), horizon };
}
