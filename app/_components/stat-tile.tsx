import type { ReactNode } from "react";
import styles from "./stat-tile.module.css";

interface StatTileProps {
  /** Formatted text, never a bare number. */
  readonly figure: ReactNode;
  readonly unit?: ReactNode;
  /** What it is, and what to hold it against. */
  readonly label: ReactNode;
  /** Only where judgement has been made by the engine. */
  readonly tone?: "weak" | "watch" | "good";
}

/** One figure with its name. Belongs inside a `StatRow`. */
export function StatTile({ figure, unit, label, tone }: StatTileProps) {
  return (
    <div className={styles.tile}>
      <dd className={tone ? `${styles.figure} ${styles[tone]}` : styles.figure}>
        {figure}
        {unit && <span className={styles.unit}>{unit}</span>}
      </dd>
      <dt className={styles.label}>{label}</dt>
    </div>
  );
}

/** A row of figures. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.row}>{children}</dl>;
}
