import Link from "next/link";
import styles from "./chips.module.css";
import { PendingMark } from "./pending-mark";

export interface ChipLink {
  readonly href: string;
  readonly label: string;
  /** What a screen reader says instead of the label, where a sign in it says what happens. */
  readonly spoken?: string;
  readonly count?: string;
  readonly current: boolean;
}

/** One of a few, each at its own address; works before any script has loaded. */
export function ChipLinks({ label, links }: { readonly label: string; readonly links: readonly ChipLink[] }) {
  return (
    <nav className={styles.group} aria-label={label}>
      {links.map((link) => (
        <Link
          key={`${link.label} ${link.href}`}
          href={link.href}
          className={styles.chip}
          aria-label={link.spoken}
          title={link.spoken}
          aria-current={link.current ? "true" : undefined}
          scroll={false}
          prefetch={false}
        >
          {link.label}
          {link.count && <span className={styles.count}>{link.count}</span>}
          <PendingMark />
        </Link>
      ))}
    </nav>
  );
}
