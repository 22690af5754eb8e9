"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "../theme";
import styles from "./theme-choice.module.css";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Shows the page in a theme at once and keeps it for a year. */
function apply(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on plain http, where this runs
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Light, dark or as the device. */
export function ThemeChoice({ initial }: { readonly initial: Theme }) {
  const t = useTranslations("shell.theme");
  const [theme, setTheme] = useState(initial);
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{t("label")}</legend>
      {THEMES.map((one) => {
        const Icon = ICONS[one];
        return (
          <label key={one} className={styles.one}>
            <input
              type="radio"
              name="theme"
              value={one}
              checked={one === theme}
              onChange={() => {
                setTheme(one);
                apply(one);
              }}
            />
            <Icon size={14} aria-hidden="true" />
            {t(one)}
          </label>
        );
      })}
    </fieldset>
  );
}
