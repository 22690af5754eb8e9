import { SunMoon } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { DropPanel } from "./drop-panel";
import styles from "./plain-frame.module.css";
import { LanguageSwitch } from "./preferences/language-switch";
import { readTheme } from "./preferences/read-theme";
import { ThemeChoice } from "./preferences/theme-choice";

/** Frame of pages that know no viewer: signing in, setting up, a page that is not there. */
export async function PlainFrame({ children }: { readonly children: ReactNode }) {
  const [t, theme] = await Promise.all([getTranslations("shell"), readTheme()]);
  return (
    <>
      <header className={styles.bar}>
        <Link href="/" className={styles.brand} prefetch={false}>
          <BrandMark />
          {t("product")}
        </Link>
        <LanguageSwitch />
        <DropPanel label={t("theme.label")} face={<SunMoon size={16} aria-hidden="true" />}>
          <ThemeChoice initial={theme} />
        </DropPanel>
      </header>
      <main className={styles.main} id="content">
        {children}
      </main>
    </>
  );
}
