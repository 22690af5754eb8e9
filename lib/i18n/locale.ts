import { LOCALES, type Locale } from "@/lib/format/locale";

export const DEFAULT_LOCALE: Locale = "zh-CN";

/** Cookie in which a browser keeps its language. */
export const LOCALE_COOKIE = "locale";

/** The locale named by `text`; the default when it names none, as a cookie from elsewhere may. */
export function localeFrom(text: string | undefined): Locale {
  return LOCALES.find((locale) => locale === text) ?? DEFAULT_LOCALE;
}

/** Picks the wording of a label that travels in both languages. */
export function wordingOf(label: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return locale === "en" ? label.en : label.zh;
}
