import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES } from "@/lib/format/locale";
import { Button } from "../button";
import { chooseLocale } from "./choose-locale";

/** Offers the other language, named in itself. A form, so that it works before any script has loaded. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("shell.language"), getLocale()]);
  const other = LOCALES.find((locale) => locale !== current) ?? current;
  return (
    <form action={chooseLocale}>
      <input type="hidden" name="locale" value={other} />
      <Button type="submit" variant="quiet" lang={other} title={t("switchLabel")}>
        {t("switch")}
      </Button>
    </form>
  );
}
