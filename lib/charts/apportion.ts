/**
 * Figures rounded to tenths so that they add up to the rounded total exactly (largest remainder): what a reader adds
 * on paper comes out right. Each differs from its exact value by a tenth at most; among equal remainders the
 * first is raised.
 * @param parts finite; their sum need not be round
 * @param total what the rounded parts must add up to, in whole tenths
 */
export function apportionTenths(parts: readonly number[], total: number): number[] {
  const floors = parts.map((part) => Math.floor(part * 10 + 1e-9));
  const missing = Math.round(total * 10) - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = parts
    .map((part, i) => ({ i, remainder: Math.round((part * 10 - (floors[i] ?? 0)) * 1e6) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ i }) => i));
  return floors.map((floor, i) => (floor + (raised.has(i) ? 1 : 0)) / 10);
}
