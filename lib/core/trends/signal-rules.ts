/** What makes a point of a control chart speak; all that apply to a point are given. */
export const SIGNAL_RULES = ["beyond_limit", "one_side", "monotone", "two_of_three"] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** `high`: above the centre, or rising; `low`: below it, or falling. Whether that is good is not said here. */
export interface Signal {
  readonly rule: SignalRule;
  readonly side: "high" | "low";
}

/** What a point is judged by, in the unit of its value. */
export interface Lines {
  readonly centre: number;
  /** Lines at three standard deviations, or their exact equivalents. */
  readonly low: number;
  readonly high: number;
  /** Lines at two. */
  readonly warnLow: number;
  readonly warnHigh: number;
  /** Chance 0–1 of lying above and below the centre when nothing has changed. */
  readonly above: number;
  readonly below: number;
}

export interface JudgedPoint {
  readonly value: number;
  readonly lines: Lines;
  /** False after a gap: runs end there. */
  readonly follows: boolean;
}

/** Readings on which published rule sets differ. */
export interface RuleReading {
  /** Equal neighbours in a monotone run: `pass` neither breaks nor counts, `break` ends the run. */
  readonly equalNeighbours: "pass" | "break";
  /** Two of three: `beyond` counts every point past two standard deviations and wants all three on one side;
   * `between` counts only points between two and three, wherever the third may lie. */
  readonly twoOfThree: "beyond" | "between";
}

export const OUR_READING: RuleReading = { equalNeighbours: "pass", twoOfThree: "beyond" };
/** An older reading, for comparison with tools that follow it. */
export const OLDER_READING: RuleReading = { equalNeighbours: "break", twoOfThree: "between" };

export const RUN_LENGTH = 7;
/** Chance of seven on one given side of a median. */
const RUN_CHANCE = 2 ** -RUN_LENGTH;
const ROUNDING = 1e-9;

/**
 * Every rule on every point of one phase.
 * @param points in order of time
 * @returns for each point its signals, in the order of `SIGNAL_RULES`, high before low; none twice
 * @see METHOD.md#signals
 */
export function signalsOf(points: readonly JudgedPoint[], reading: RuleReading = OUR_READING): Signal[][] {
  const found = points.map((): Signal[] => []);
  const mark = (from: number, to: number, signal: Signal) => {
    for (let i = from; i <= to; i++) {
      const own = found[i];
      if (own && !own.some(({ rule, side }) => rule === signal.rule && side === signal.side)) own.push(signal);
    }
  };
  const sides = points.map(sideOf);
  markBeyondLimits(points, mark);
  markOneSide(points, sides, mark);
  markMonotone(points, reading, "high", mark);
  markMonotone(points, reading, "low", mark);
  markTwoOfThree(points, sides, reading, mark);
  return found;
}

type Mark = (from: number, to: number, signal: Signal) => void;
type Side = Signal["side"] | null;

/** Whether one value lies above another by more than rounding. */
function exceeds(value: number, other: number): boolean {
  return value - other > ROUNDING * Math.max(1, Math.abs(other));
}

function sideOf({ value, lines: { centre } }: JudgedPoint): Side {
  if (exceeds(value, centre)) return "high";
  return exceeds(centre, value) ? "low" : null;
}

function isBeyond({ value, lines }: JudgedPoint, side: Side): boolean {
  return side === "high" ? exceeds(value, lines.high) : exceeds(lines.low, value);
}

function markBeyondLimits(points: readonly JudgedPoint[], mark: Mark) {
  points.forEach((point, i) => {
    for (const side of ["high", "low"] as const) if (isBeyond(point, side)) mark(i, i, { rule: "beyond_limit", side });
  });
}

/** Seven or more in a row, and no likelier than seven on one side of a median. */
function markOneSide(points: readonly JudgedPoint[], sides: readonly Side[], mark: Mark) {
  let from = 0;
  let chance = 1;
  points.forEach((point, i) => {
    const side = sides[i] ?? null;
    if (!point.follows || side !== sides[from]) {
      from = i;
      chance = 1;
    }
    if (side === null) return;
    chance *= side === "high" ? point.lines.above : point.lines.below;
    if (i - from + 1 >= RUN_LENGTH && chance <= RUN_CHANCE * (1 + ROUNDING)) mark(from, i, { rule: "one_side", side });
  });
}

/** Runs of seven values each above (below) the one before; the run reaches from its first to its last change. */
function markMonotone(points: readonly JudgedPoint[], reading: RuleReading, side: "high" | "low", mark: Mark) {
  let from = 0;
  let changes = 0;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (!before || !point.follows) {
      from = i;
      changes = 0;
      return;
    }
    const [later, earlier] = side === "high" ? [point.value, before.value] : [before.value, point.value];
    if (exceeds(later, earlier)) {
      // Equal values before the first change do not belong to the run.
      if (changes === 0) from = i - 1;
      changes++;
      if (changes >= RUN_LENGTH - 1) mark(from, i, { rule: "monotone", side });
    } else if (exceeds(earlier, later) || reading.equalNeighbours === "break") {
      changes = 0;
    }
  });
}

function markTwoOfThree(points: readonly JudgedPoint[], sides: readonly Side[], reading: RuleReading, mark: Mark) {
  for (let last = 2; last < points.length; last++) {
    if (!points[last]?.follows || !points[last - 1]?.follows) continue;
    const three = [last - 2, last - 1, last];
    for (const side of ["high", "low"] as const) {
      if (reading.twoOfThree === "beyond" && !three.every((i) => sides[i] === side)) continue;
      const far = three.filter((i) => isFar(points[i], side, reading));
      if (far.length >= 2) for (const i of far) mark(i, i, { rule: "two_of_three", side });
    }
  }
}

function isFar(point: JudgedPoint | undefined, side: "high" | "low", { twoOfThree }: RuleReading): boolean {
  if (!point || (twoOfThree === "between" && isBeyond(point, side))) return false;
  return side === "high" ? exceeds(point.value, point.lines.warnHigh) : exceeds(point.lines.warnLow, point.value);
}
