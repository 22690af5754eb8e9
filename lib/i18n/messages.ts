import type { Locale } from "@/lib/format/locale";
import type { MessageArea } from "./areas";
import { chinese } from "./chinese";
import { english } from "./english";

/** Shape of the wording. The Chinese files are the master; a test holds the English ones to the same keys. */
export type Messages = typeof chinese;

/** Wording of every area in one language. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? (english as Messages) : chinese;
}

/** Wording of some areas only: what a client component needs is sent to the browser, nothing else. */
export function pickMessages(messages: Messages, areas: readonly MessageArea[]): Partial<Messages> {
  return Object.fromEntries(areas.map((area) => [area, messages[area]])) as Partial<Messages>;
}
