import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Locale } from "@/lib/format/locale";

/** Wording that every row speaks with. Made once for the table: a translator per cell would cost more than the cell. */
export interface RowWords {
  readonly t: ReturnType<typeof useTranslations<"league">>;
  readonly kind: ReturnType<typeof useTranslations<"terms.kind">>;
  readonly locale: Locale;
}

export function useRowWords(): RowWords {
  const t = useTranslations("league");
  const kind = useTranslations("terms.kind");
  const locale = useLocale();
  return useMemo(() => ({ t, kind, locale }), [t, kind, locale]);
}
