import { useLocale, useTranslations } from "next-intl";
import { ABSENCES, type Absence } from "@/lib/core/measures/measurement";
import { formatCount } from "@/lib/format/figures";
import { formatList } from "@/lib/format/lists";

/** How many branches have no figure, reason by reason; null when every branch has one. */
export function useAbsentWords(): (absent: Readonly<Record<Absence, number>>) => string | null {
  const t = useTranslations("indicators");
  const terms = useTranslations("terms.absence");
  const locale = useLocale();
  return (absent) => {
    const parts = ABSENCES.filter((absence) => absent[absence] > 0).map((absence) =>
      t("absentPart", { absence: terms(absence), count: formatCount(absent[absence]) }),
    );
    return parts.length === 0 ? null : formatList(parts, locale);
  };
}
