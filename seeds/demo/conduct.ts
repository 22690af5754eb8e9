import type { Goalposts } from "@/lib/core/scheme/scheme";
import { defaultScheme } from "../scheme/default-scheme";
import { Random } from "./random";
import { FIRST_MONTH, LAST_MONTH, MONTHS } from "./timeline";

/** Indicators whose true level the demo sets; R5, R8, S3 follow from the others. */
export const SKILLS = [
  ...["R1", "R2", "R3", "R4", "R7", "R9"],
  ...["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10"],
  ...["S1", "S2", "S4", "S5", "S6", "S7", "S8", "S9", "S10"],
] as const;

/** Points 0–100 that a branch truly earns, from the first month of records to the last in a straight line. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** How well a branch works: the true shares its rows are drawn from. */
export class Conduct {
  constructor(
    private readonly levels: ReadonlyMap<string, Level>,
    /** Points by which each month is better or worse than the line. */
    private readonly ups: readonly number[],
  ) {}

  /**
   * True share 0–1 of an indicator in a month: what would earn the branch's points by the default goalposts.
   * @throws {RangeError} for an indicator without a level
   */
  share(skill: string, month: number): number {
    const level = this.levels.get(skill);
    const posts = POSTS.get(skill);
    if (!level || !posts) throw new RangeError(`the demo sets no level of ${skill}`);
    const along = (month - FIRST_MONTH) / (LAST_MONTH - FIRST_MONTH);
    const points = level.from + (level.to - level.from) * along + (this.ups[month - FIRST_MONTH] ?? 0);
    return shareFor(points, posts);
  }
}

/** The share that earns `points`, the goalposts read backwards; 100 and more earn the whole. */
export function shareFor(points: number, { floor, pass, target }: Goalposts): number {
  if (points >= 100) return 1;
  const share =
    points >= 60 ? pass + ((target - pass) * (points - 60)) / 40 : floor + ((pass - floor) * Math.max(0, points)) / 60;
  return Math.min(0.995, share);
}

/**
 * A branch like any other: most indicators somewhat above the pass mark, some branches, townships and dimensions
 * better than others. None is truly below the pass mark, so that a flag on one is chance and a flag on a planted
 * branch is not.
 * @param township points by which its township is better in each dimension
 */
export function ordinaryConduct(code: string, township: ReadonlyMap<string, number>): Conduct {
  const random = new Random(`conduct ${code}`);
  const branch = random.normal(74.5, 6);
  const drift = random.normal(1, 3);
  const dimensions = new Map(defaultScheme.dimensions.map(({ id }) => [id, random.normal(township.get(id) ?? 0, 4.5)]));
  const levels = new Map<string, Level>();
  for (const skill of SKILLS) {
    const own = branch + (dimensions.get(DIMENSION_OF.get(skill) ?? "") ?? 0) + random.normal(EASE[skill] ?? 0, 5.5);
    levels.set(skill, { from: kept(own - drift), to: kept(own + drift) });
  }
  return new Conduct(
    levels,
    MONTHS.map(() => random.normal(0, 3)),
  );
}

/** Points by which townships differ in each dimension. */
export function townshipConduct(code: string): ReadonlyMap<string, number> {
  const random = new Random(`township ${code}`);
  return new Map(defaultScheme.dimensions.map(({ id }) => [id, random.normal(0, 3)]));
}

/**
 * Points by which an indicator is easier than the rest. What is owed a few times a year is rarely missed, since one miss
 * in four would halve the points.
 */
const EASE: Readonly<Record<string, number>> = {
  ...{ R4: 4, P1: 16, P3: 4, P9: 12 },
  ...{ S1: 14, S2: 8, S6: 4, S9: 12 },
};

const POSTS: ReadonlyMap<string, Goalposts> = new Map(
  defaultScheme.indicators.flatMap(({ id, goalposts }) => (goalposts ? [[id, goalposts]] : [])),
);
const DIMENSION_OF: ReadonlyMap<string, string> = new Map(defaultScheme.indicators.map((i) => [i.id, i.dimension]));

function kept(points: number): number {
  return Math.min(98, Math.max(68, points));
}
