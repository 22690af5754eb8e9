/** Path of a small disc at a point, to be joined with thousands of others into one element. */
export function discPath(x: number, y: number, r: number): string {
  return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** Path of a square at a point: quicker to draw than a disc and no different at a pixel or two. */
export function squarePath(x: number, y: number, r: number): string {
  return `M${px(x - r)} ${px(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`;
}

/** Path of an upright stroke. */
export function uprightPath(x: number, y1: number, y2: number): string {
  return `M${px(x)} ${px(y1)}V${px(y2)}`;
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
