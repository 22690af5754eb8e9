/** Appearances a reader may choose; `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Cookie in which a browser keeps its appearance. */
export const THEME_COOKIE = "theme";

/** The theme named by `text`; `system` when it names none. */
export function themeFrom(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
