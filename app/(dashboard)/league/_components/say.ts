import { useTranslations } from "next-intl";

/** Any text by its full key. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * Wording for texts whose key is known only at run time (`terms.kind.…`). next-intl ties the values of each text to its
 * key; that tie is given up here, and the messages test holds it instead.
 */
export function useSay(): Say {
  return useTranslations() as unknown as Say;
}
