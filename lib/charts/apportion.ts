/**
 * Figures rounded to tenths so that they add up to the rounded total exactly (largest remainder): what a reader adds
 * on paper comes out right. Each differs from its exact value by about a tenth; among equal remainders the first is raised.
 * @param parts finite; their sum need not be round
 * @param total what the rounded parts must add up to, in whole tenths
 */
export function apportionTenths(parts: readonly number[], total: number): number[] {
  const floors = parts.map((part) => Math.floor(part * 10 + 1e-9));
  const missing = Math.round(total * 10) - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = parts
    .map((part, i) => ({ i, remainder: Math.round((part * 10 - (floors[i] ?? 0)) * 1e6) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const order = missing >= 0 ? byRemainder : byRemainder.reverse();
  const tenths = [...floors];
  for (let k = 0; k < Math.abs(missing) && order.length > 0; k++) {
    const i = order[k % order.length]?.i ?? 0;
    tenths[i] = (tenths[i] ?? 0) + Math.sign(missing);
  }
  return tenths.map((each) => each / 10);
}
