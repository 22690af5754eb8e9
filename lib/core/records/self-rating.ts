import type { MonthIndex } from "../calendar/period";
import { type Counts, newcombeDifference } from "../stats/newcombe-difference";
import { Z998 } from "../stats/z";
import { checkWhole, type RecordNote } from "./record-note";

/** Three sources on one unit over one window: items met, or people satisfied, of those asked. */
export interface ThreeRatings {
  readonly self: Counts;
  readonly inspection: Counts;
  readonly public: Counts;
  /** Last month of the window. */
  readonly month: MonthIndex;
}

/** Points of share by which the self-rating must lie above either, at the lower limit of the difference. */
const FAR = 0.1;

/**
 * A self-rating that lies far above what inspectors found and what the public says, both.
 * @returns null when a source is missing, or either difference may be 10 points or less (lower 99.8 % limit); with equal
 * true shares each comparison goes wrong in far less than 0.1 %
 * @throws {RangeError} on counts that cannot be
 * @see METHOD.md#record-quality-notes
 */
export function noteSelfRating({
  self,
  inspection,
  public: people,
  month,
}: ThreeRatings): RecordNote<"self_rating_far_above", "self" | "inspection" | "public" | "leastGap"> | null {
  for (const { x, n } of [self, inspection, people]) checkWhole(x, n);
  if (self.n === 0 || inspection.n === 0 || people.n === 0) return null;
  const leastGap = Math.min(...[inspection, people].map((other) => newcombeDifference(self, other, Z998).low));
  if (leastGap <= FAR) return null;
  return {
    kind: "self_rating_far_above",
    figures: { self: self.x / self.n, inspection: inspection.x / inspection.n, public: people.x / people.n, leastGap },
    months: [month],
  };
}
