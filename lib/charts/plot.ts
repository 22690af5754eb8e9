/** A rectangle of a drawing with its scales: values to px of the whole drawing. */
export interface Plot {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** px around a plot; labels of its axes stand there. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/**
 * A plot inside a drawing of `width` × `height` px. x runs left to right; y upwards, or downwards for rows of a list.
 * @throws {RangeError} when a scale is empty
 */
export function plotIn(
  { left, right, top, bottom }: Margins,
  { width, height }: { readonly width: number; readonly height: number },
  x: Ends,
  y: Ends & { readonly downwards?: boolean },
): Plot {
  if (x.to === x.from || y.to === y.from) throw new RangeError("a scale of a plot is empty");
  const box = { left, right: Math.max(width - right, left + 1), top, bottom: Math.max(height - bottom, top + 1) };
  const [low, high] = y.downwards === true ? [box.top, box.bottom] : [box.bottom, box.top];
  return {
    ...box,
    x: (value) => box.left + ((value - x.from) / (x.to - x.from)) * (box.right - box.left),
    y: (value) => low + ((value - y.from) / (y.to - y.from)) * (high - low),
  };
}
