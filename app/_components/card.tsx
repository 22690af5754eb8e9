import { type ReactNode, useId } from "react";
import styles from "./card.module.css";

interface CardProps {
  /** States the finding or names the content. */
  readonly title: ReactNode;
  /** One line on how to read it. */
  readonly hint?: ReactNode;
  /** Downloads and the like, at the right of the title. */
  readonly actions?: ReactNode;
  /** Source or footnotes below the content. */
  readonly foot?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled part of a page; a landmark named by its title. */
export function Card({ title, hint, actions, foot, className, children }: CardProps) {
  const heading = useId();
  return (
    <section className={className ? `${styles.card} ${className}` : styles.card} aria-labelledby={heading}>
      <header className={styles.head}>
        <div>
          <h2 id={heading}>{title}</h2>
          {hint && <p className={styles.hint}>{hint}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}
