"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../button";
import popup from "../popup.module.css";
import { THEME_COOKIE, THEMES, type Theme } from "../theme";

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
export function ThemeMenu({ initial }: { readonly initial: Theme }) {
  const t = useTranslations("shell.theme");
  const [theme, setTheme] = useState(initial);
  const Icon = ICONS[theme];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<Button variant="quiet" icon aria-label={`${t("label")}: ${t(theme)}`} />}>
        <Icon size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align="end">
          <Menu.Popup className={popup.popup}>
            <Menu.RadioGroup
              value={theme}
              onValueChange={(next: Theme) => {
                setTheme(next);
                apply(next);
              }}
            >
              {THEMES.map((one) => {
                const OneIcon = ICONS[one];
                return (
                  <Menu.RadioItem key={one} value={one} className={popup.item} closeOnClick>
                    <OneIcon size={14} aria-hidden="true" />
                    {t(one)}
                    <Menu.RadioItemIndicator className={popup.indicator}>
                      <Check size={14} aria-hidden="true" />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                );
              })}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
