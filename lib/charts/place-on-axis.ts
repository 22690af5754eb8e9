/** Places of a value and its limits along an axis, in px from its start. */
export interface PlaceOnAxis {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Room kept at either end for the dot. */
  readonly inset: number;
}

/** Where one value falls; beyond the ends it stays at the end. An axis of one place puts it in the middle. */
export function alongAxis(value: number, { from, to, width, inset }: Axis): number {
  if (to <= from) return width / 2;
  const share = (Math.min(Math.max(value, from), to) - from) / (to - from);
  return Math.round((inset + share * (width - 2 * inset)) * 10) / 10;
}

/** Where a value and its limits fall. */
export function placeOnAxis(value: number, low: number, high: number, axis: Axis): PlaceOnAxis {
  return { at: alongAxis(value, axis), low: alongAxis(low, axis), high: alongAxis(high, axis) };
}
