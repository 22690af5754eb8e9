import type { ReactNode } from "react";
import styles from "./page-heading.module.css";

interface PageHeadingProps {
  /** What the figures say. */
  readonly finding: ReactNode;
  /** How to read the page. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one heading of a page: the finding, with a line on how to read it. */
export function PageHeading({ finding, lead, actions }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      <div>
        <h1>{finding}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
