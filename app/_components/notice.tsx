import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface NoticeProps {
  /** What kind of state this is, such as a status number. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  /** What happened and why. */
  readonly children?: ReactNode;
  /** The next step: links or buttons. */
  readonly actions?: ReactNode;
  /** A whole page that holds nothing else carries its heading as `h1`; a part of a page, in the place of a card, as `h2`. */
  readonly level?: "page" | "part";
}

function Notice({ kicker, title, children, actions, level = "part" }: NoticeProps) {
  const Heading = level === "page" ? "h1" : "h2";
  return (
    <div className={level === "page" ? styles.notice : `${styles.notice} ${styles.inline}`}>
      {kicker && <p className={styles.kicker}>{kicker}</p>}
      <Heading>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Nothing to show: says why and what to do next. */
export function EmptyState(props: NoticeProps) {
  return <Notice {...props} />;
}

/** Something went wrong: says what, where, and the next step. Announced at once. */
export function ErrorState(props: NoticeProps) {
  return (
    <div role="alert">
      <Notice {...props} />
    </div>
  );
}
