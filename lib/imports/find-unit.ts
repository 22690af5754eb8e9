import type { UnitRule, UnitStep } from "@/lib/contracts/mapping-rules";
import type { UnitIdentity } from "@/lib/data/units/reads";
import type { RejectReason } from "./reject-reason";

export type FoundUnit = { readonly unit: UnitIdentity } | { readonly reason: RejectReason };

/** Finds the unit a source means. */
export type FindUnit = (spelling: string) => FoundUnit;

/**
 * A finder by code, else by exact name, else by alias; of the spelling brought into one form by the rule's steps, names
 * and aliases also as written. What matches nothing, or two units, is said so and never guessed.
 */
export function unitFinder(units: readonly UnitIdentity[], rule: Pick<UnitRule, "steps" | "codePrefix">): FindUnit {
  const byCode = index(units, (unit) => [unit.code]);
  const byName = index(units, (unit) => unit.names);
  const byAlias = index(units, (unit) => unit.aliases);
  const found = new Map<string, FoundUnit>();

  const find = (spelling: string): FoundUnit => {
    const normal = rule.steps.reduce(applyStep, spelling);
    const candidates = [
      byCode.get(rule.codePrefix + normal),
      ...[byName, byAlias].flatMap((names) => [names.get(spelling), names.get(normal)]),
    ].find((matches) => matches !== undefined);
    const [first, second] = candidates ?? [];
    if (!first) return { reason: "unit_unknown" };
    if (second) return { reason: "unit_ambiguous" };
    return first.level === "branch" ? { unit: first } : { reason: "unit_not_a_branch" };
  };
  return (spelling) => {
    const known = found.get(spelling) ?? find(spelling);
    found.set(spelling, known);
    return known;
  };
}

/** One step of the way from the source's spelling to ours. */
export function applyStep(text: string, step: UnitStep): string {
  if (step === "dropLeadingZeros") return text.replace(/^0+(?=.)/, "");
  if (step === "fullWidthToHalf") return text.normalize("NFKC");
  if (step === "upperCase") return text.toUpperCase();
  if ("padZeros" in step) return text.padStart(step.padZeros, "0");
  if ("dropStart" in step) return text.startsWith(step.dropStart) ? text.slice(step.dropStart.length) : text;
  if ("dropEnd" in step) return text.endsWith(step.dropEnd) ? text.slice(0, -step.dropEnd.length) : text;
  return text.replaceAll(step.replace, step.by);
}

function index(
  units: readonly UnitIdentity[],
  keys: (unit: UnitIdentity) => readonly string[],
): ReadonlyMap<string, readonly UnitIdentity[]> {
  const found = new Map<string, UnitIdentity[]>();
  for (const unit of units) {
    for (const key of new Set(keys(unit))) found.set(key, [...(found.get(key) ?? []), unit]);
  }
  return found;
}
