"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { isServedSecurely, readEnvironment } from "@/lib/env";
import { LOCALE_COOKIE, localeFrom } from "@/lib/i18n/locale";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the language of this browser for a year. The form names it as `locale`. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = localeFrom(String(form.get("locale")));
  const secure = isServedSecurely(readEnvironment());
  const kept = { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax", httpOnly: true, secure } as const;
  (await cookies()).set(LOCALE_COOKIE, locale, kept);
  revalidatePath("/", "layout");
}
