import { memo } from "react";
import { placeOnAxis } from "@/lib/charts/place-on-axis";
import type { Standing } from "@/lib/core/weakness/evidence";
import styles from "./row-marks.module.css";

interface RankBarProps {
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Ranked units in the company. */
  readonly of: number;
  readonly standing?: Standing | null;
  readonly width?: number;
  readonly height?: number;
}

/** A rank with its likely range on an axis from the first place (left) to the last. The row's text holds the figures. */
export const RankBar = memo(function RankBar({
  rank,
  rankLow,
  rankHigh,
  of,
  standing = null,
  width = 144,
  height = 24,
}: RankBarProps) {
  const place = placeOnAxis(rank, rankLow, rankHigh, { from: 1, to: of, width, inset: 4 });
  const middle = height / 2;
  return (
    <svg className={styles.mark} width={width} height={height} data-standing={standing} aria-hidden="true">
      <path className={styles.track} d={`M4 ${middle}H${width - 4}`} />
      <path className={styles.range} d={`M${place.low} ${middle}H${place.high}`} />
      <circle className={styles.dot} cx={place.at} cy={middle} r="3.5" />
    </svg>
  );
});
