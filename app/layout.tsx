import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientWording } from "./_components/client-wording";
import { QueryProvider } from "./_components/query-provider";
import { THEME_COOKIE, themeFrom } from "./_components/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("tagline"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** The page in the reader's language and theme; both come from cookies, so the first paint is right. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = themeFrom(jar.get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} {...(theme !== "system" && { "data-theme": theme })}>
      <body>
        <ClientWording areas={[]}>
          <QueryProvider>
            <div className="page">{children}</div>
          </QueryProvider>
        </ClientWording>
      </body>
    </html>
  );
}
