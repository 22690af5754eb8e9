import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/format/locale";
import { messagesOf } from "@/lib/i18n/messages";

/** The wording of the command line. */
export function cliWords(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: "cli" });
}
export type CliWords = ReturnType<typeof cliWords>;

/** The terms of the field: kinds, standings, statuses. */
export function termWords(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: "terms" });
}
export type TermWords = ReturnType<typeof termWords>;
