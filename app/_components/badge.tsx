import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type BadgeTone = "weak" | "watch" | "good" | "blank" | "accent";

interface BadgeProps {
  readonly tone: BadgeTone;
  /** A sign of its own shape, so that the tone survives greyscale; hidden from screen readers, the word says it. */
  readonly mark?: string;
  readonly round?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A state as colour, sign and word together. */
export function Badge({ tone, mark, round = false, title, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}${round ? ` ${styles.round}` : ""}`} title={title}>
      {mark && (
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      {children}
    </span>
  );
}
