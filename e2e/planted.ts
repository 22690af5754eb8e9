import { PLANTED_BRANCHES } from "@/seeds/demo/planted-truth";
import type { Expected, PlantedBranch } from "@/seeds/demo/planting";
import { defaultScheme } from "@/seeds/scheme/default-scheme";

/** A planted branch that exists in the last period, with what the screens must show of it. */
export type LivingBranch = PlantedBranch & { readonly expected: Expected };

export const LIVING: readonly LivingBranch[] = PLANTED_BRANCHES.filter(
  (branch): branch is LivingBranch => branch.expected !== null,
);

/** The branch planted as an example of something; the first when there are several. */
export function planted(truth: PlantedBranch["truth"]): LivingBranch {
  const found = LIVING.find((branch) => branch.truth === truth);
  if (!found) throw new RangeError(`no living branch is planted as ${truth}`);
  return found;
}

/** Those among the living that have a place. */
export const LIVING_RANKED: readonly LivingBranch[] = LIVING.filter(({ expected }) => expected.ranked);

/** What the scheme calls an indicator, dimension or duty. */
export function nameOf(id: string): string {
  const all = [...defaultScheme.indicators, ...defaultScheme.dimensions, ...defaultScheme.dutyTypes];
  const found = all.find((one) => one.id === id);
  if (!found) throw new RangeError(`the scheme has nothing called ${id}`);
  return found.name.zh;
}
