import { canonicalJson } from "./canonical-json";
import type { Indicator, SchemeDocument } from "./scheme";
import { type SchemeWarning, warn } from "./scheme-warning";

const PROCESS_SHARE = 0.5;

/**
 * What a scheme shows without any result: rows counted in two scored indicators, weight on counts of process, fields that
 * somebody would have to type.
 * @see METHOD.md#scheme-check
 */
export function lintDesign(scheme: SchemeDocument): SchemeWarning[] {
  const scored = scheme.indicators.filter(({ weight }) => weight > 0);
  return [...lintDoubleCounting(scored), ...lintProcess(scored), ...lintBurden(scheme.indicators)];
}

/** The same rows for the same thing: a part of one indicator that stands in another, labels aside. */
function lintDoubleCounting(scored: readonly Indicator[]): SchemeWarning[] {
  const parts = scored.map((one) => new Set("parts" in one ? one.parts.map((part) => canonicalJson(part)) : []));
  return scored.flatMap((one, i) =>
    scored.slice(i + 1).flatMap((other, j) => {
      const shared = [...(parts[i] ?? [])].filter((part) => parts[i + 1 + j]?.has(part)).length;
      if (shared === 0) return [];
      return [warn("double_counting", [one.id, other.id], shared, 0, { weight: one.weight + other.weight })];
    }),
  );
}

function lintProcess(scored: readonly Indicator[]): SchemeWarning[] {
  const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
  const ofProcess = scored.filter(({ character }) => character === "process");
  const share = whole === 0 ? 0 : ofProcess.reduce((sum, { weight }) => sum + weight, 0) / whole;
  if (share <= PROCESS_SHARE) return [];
  return [
    warn(
      "process_weight",
      ofProcess.map(({ id }) => id),
      share,
      PROCESS_SHARE,
    ),
  ];
}

function lintBurden(indicators: readonly Indicator[]): SchemeWarning[] {
  const total = indicators.reduce((sum, { burden }) => sum + burden, 0);
  return indicators
    .filter(({ burden }) => burden > 0)
    .map(({ id, burden }) => warn("burden", [id], burden, 0, { total }));
}
