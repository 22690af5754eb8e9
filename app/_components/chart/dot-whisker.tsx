import { memo } from "react";
import { alongAxis, placeOnAxis } from "@/lib/charts/place-on-axis";
import type { Standing } from "@/lib/core/weakness/evidence";
import styles from "./row-marks.module.css";

interface DotWhiskerProps {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Median of the peers; null when there is none. */
  readonly median: number | null;
  readonly standing?: Standing | null;
  /** The same for every row of a column. */
  readonly from?: number;
  readonly to?: number;
  readonly width?: number;
  readonly height?: number;
}

/** A score with its likely range against the peer median, in a table row. The row's text holds the figures. */
export const DotWhisker = memo(function DotWhisker({
  score,
  low,
  high,
  median,
  standing = null,
  from = 0,
  to = 100,
  width = 120,
  height = 24,
}: DotWhiskerProps) {
  const axis = { from, to, width, inset: 4 };
  const place = placeOnAxis(score, low, high, axis);
  const middle = height / 2;
  return (
    <svg className={styles.mark} width={width} height={height} data-standing={standing} aria-hidden="true">
      {median !== null && <path className={styles.median} d={`M${alongAxis(median, axis)} 3V${height - 3}`} />}
      <path className={styles.range} d={`M${place.low} ${middle}H${place.high}`} />
      <circle className={styles.dot} cx={place.at} cy={middle} r="3.5" />
    </svg>
  );
});
