import { defaultScheme } from "../scheme/default-scheme";
import { type DemoBranch, hasResidents } from "./branch";
import { Conduct, type Level, SKILLS } from "./conduct";
import { ordinaryBranch } from "./ordinary-branch";
import type { PlantedBranch } from "./planting";
import { MONTHS } from "./timeline";

/** Points of a planted branch where its recipe says nothing: sound, so that nothing but the recipe can be found. */
const SOUND = 82;

/** The branch that a recipe describes; it has neither good nor bad months and forgets nothing by chance. */
export function plantedBranch({ code, name, kind, recipe }: PlantedBranch): DemoBranch {
  const township = code.slice(0, code.lastIndexOf("-"));
  const usual = ordinaryBranch({ code, name, kind, township, conduct: plantedConduct(recipe.points ?? {}) });
  const members = recipe.members ?? Math.max(12, usual.members);
  return {
    ...usual,
    from: recipe.from ?? usual.from,
    to: recipe.to ?? null,
    members,
    fullMembers: members,
    hasCommittee: members >= 7,
    hasGroups: recipe.hasGroups ?? (kind !== "private_social" && members >= 20),
    households: hasResidents(kind) ? usual.households : null,
    requestsPerMonth: recipe.requestsPerMonth ?? usual.requestsPerMonth,
    neglected: recipe.neglected ?? [],
    coreMiss: { monthly: 0, other: 0 },
    silentFrom: recipe.silentFrom ?? null,
    identicalMonths: recipe.identicalMonths ?? false,
  };
}

function plantedConduct(points: Readonly<Record<string, number | Level>>): Conduct {
  const dimensionOf = new Map(defaultScheme.indicators.map((indicator) => [indicator.id, indicator.dimension]));
  const levels = new Map<string, Level>();
  for (const skill of SKILLS) {
    const given = points[skill] ?? points[dimensionOf.get(skill) ?? ""] ?? points.all ?? SOUND;
    levels.set(skill, typeof given === "number" ? { from: given, to: given } : given);
  }
  return new Conduct(
    levels,
    MONTHS.map(() => 0),
  );
}
