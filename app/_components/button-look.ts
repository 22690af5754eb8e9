import styles from "./button.module.css";

export interface ButtonLook {
  /** `primary` at most once in a view. */
  readonly variant?: "plain" | "primary" | "quiet";
  readonly size?: "normal" | "small";
  /** Square, for an icon alone; the button then needs an `aria-label`. */
  readonly icon?: boolean;
}

/** Class names of a button's look. */
export function buttonLook({ variant = "plain", size = "normal", icon = false }: ButtonLook, more?: string): string {
  return [
    styles.button,
    variant === "primary" && styles.primary,
    variant === "quiet" && styles.quiet,
    size === "small" && styles.small,
    icon && styles.icon,
    more,
  ]
    .filter(Boolean)
    .join(" ");
}
