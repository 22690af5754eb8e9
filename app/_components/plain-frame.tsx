import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import styles from "./plain-frame.module.css";
import { LanguageSwitch } from "./preferences/language-switch";
import { readTheme } from "./preferences/read-theme";
import { ThemeMenu } from "./preferences/theme-menu";

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
        <ThemeMenu initial={theme} />
      </header>
      <main className={styles.main} id="content">
        {children}
      </main>
    </>
  );
}
