import { type ReactNode, useId } from "react";
import { buttonLook } from "./button-look";
import styles from "./drop-panel.module.css";

interface DropPanelProps {
  /** Name of button and panel for screen readers. */
  readonly label: string;
  /** Face of the button. */
  readonly face: ReactNode;
  readonly children: ReactNode;
}

/**
 * A panel that drops from a button at the end of the top bar. The browser opens it, closes it on Escape and on a press
 * elsewhere, and gives the focus back, so it works before any script has loaded.
 */
export function DropPanel({ label, face, children }: DropPanelProps) {
  const id = useId();
  return (
    <>
      <button type="button" className={buttonLook({ variant: "quiet" })} aria-label={label} popoverTarget={id}>
        {face}
      </button>
      <section id={id} popover="auto" aria-label={label} className={styles.panel}>
        {children}
      </section>
    </>
  );
}
