import betaln from "@stdlib/math-base-special-betaln";
import type { Goalposts } from "../scheme/scheme";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { betaAtMost } from "../stats/incomplete-beta";
import type { BetaShapes } from "./shrink-rate";

/** Mean and variance of points whose true value is uncertain. */
export interface ScoreMoments {
  /** Points 0–100. */
  readonly mean: number;
  /** Squared points, ≥ 0; 0 for a census. */
  readonly variance: number;
}

/** What lies below one point of a Beta distribution: its share, and the first two moments about the mean of the whole. */
interface Below {
  readonly share: number;
  readonly first: number;
  readonly second: number;
}

const NOTHING: Below = { share: 0, first: 0, second: 0 };

/**
 * Mean and variance of the points of a share that follows a Beta distribution, exactly: the points are straight between the goalposts, so
 * both follow from what the distribution holds below each post. Neither a slope nor a grid of nodes is taken.
 * @param goalposts in order, either direction; they may lie outside 0–1
 * @throws {RangeError} on shapes that are no Beta distribution or goalposts out of order
 * @see METHOD.md#points-of-an-uncertain-share
 */
export function scoreMoments(shapes: BetaShapes, goalposts: Goalposts): ScoreMoments {
  const { alpha, beta } = shapes;
  const centre = alpha / (alpha + beta);
  const origin = scoreGoalposts(centre, goalposts);
  const posts = [goalposts.floor, goalposts.pass, goalposts.target].sort((one, other) => one - other);
  const points = posts.map((post) => scoreGoalposts(post, goalposts) - origin);
  const belows = [NOTHING, ...posts.map((post) => below(post, shapes)), below(1, shapes)];
  let mean = 0;
  let square = 0;
  for (let i = 0; i + 1 < belows.length; i++) {
    const from = belows[i] ?? NOTHING;
    const to = belows[i + 1] ?? NOTHING;
    const share = to.share - from.share;
    // A stretch between posts rises or falls; the ends, i = 0 and 3, lie level.
    const left = posts[i - 1];
    const right = posts[i];
    const base = points[left === undefined ? 0 : i - 1] ?? 0;
    const slope = left === undefined || right === undefined ? 0 : ((points[i] ?? 0) - base) / (right - left);
    const level = left === undefined ? base : base + slope * (centre - left);
    const first = to.first - from.first;
    mean += level * share + slope * first;
    square += level * level * share + 2 * level * slope * first + slope * slope * (to.second - from.second);
  }
  return { mean: Math.min(100, Math.max(0, origin + mean)), variance: Math.max(0, square - mean * mean) };
}

/** From d/dp [p(1−p)f(p)] = −(a+b)(p−mean)f(p): one incomplete beta function and one density give all three. */
function below(t: number, { alpha, beta }: BetaShapes): Below {
  if (t <= 0) return NOTHING;
  const size = alpha + beta;
  const mean = alpha / size;
  const variance = mean * (1 - mean);
  if (t >= 1) return { share: 1, first: 0, second: variance / (size + 1) };
  const share = betaAtMost(t, alpha, beta);
  const edge = Math.exp(alpha * Math.log(t) + beta * Math.log1p(-t) - betaln(alpha, beta));
  const first = -edge / size;
  return { share, first, second: (variance * share + (1 - 2 * mean) * first - (t - mean) * edge) / (size + 1) };
}
