import { memo } from "react";
import { sparklineShape } from "@/lib/charts/sparkline";
import type { Standing } from "@/lib/core/weakness/evidence";
import styles from "./row-marks.module.css";

interface SparklineProps {
  /** Scores, oldest first; null is a gap. */
  readonly values: readonly (number | null)[];
  /** The same for every row of a column. */
  readonly from?: number;
  readonly to?: number;
  readonly pass?: number;
  readonly standing?: Standing | null;
  readonly width?: number;
  readonly height?: number;
}

/** Twelve periods of scores in a table row. Hidden from screen readers: the row names the score and its change. */
export const Sparkline = memo(function Sparkline({
  values,
  from = 0,
  to = 100,
  pass = 60,
  standing = null,
  width = 96,
  height = 24,
}: SparklineProps) {
  const shape = sparklineShape({ values, from, to, pass, width, height });
  return (
    <svg className={styles.mark} width={width} height={height} data-standing={standing} aria-hidden="true">
      {shape.passY !== null && <path className={styles.pass} d={`M0 ${shape.passY}H${width}`} />}
      {shape.gaps !== "" && <path className={styles.gap} d={shape.gaps} />}
      {shape.line !== "" && <path className={styles.line} d={shape.line} />}
      {shape.lone !== "" && <path className={styles.lone} d={shape.lone} />}
      {shape.last && <circle className={styles.dot} cx={shape.last.x} cy={shape.last.y} r="2.5" />}
    </svg>
  );
});
