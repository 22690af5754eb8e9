import type { Locale } from "./locale";

/** Items in a row: `服务响应、群众参与`, `Responsiveness, Participation`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return items.join(locale === "zh-CN" ? "、" : ", ");
}

/** An order of names for the reader's language: by pinyin in Chinese, numbers inside names by their value. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale, { numeric: true }).compare;
}
