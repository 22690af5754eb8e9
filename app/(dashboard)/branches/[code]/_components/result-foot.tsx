import { useLocale, useTranslations } from "next-intl";
import type { ResultStamp } from "@/lib/contracts/league";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { wordingOf } from "@/lib/i18n/locale";
import styles from "./result-foot.module.css";

/** On which result the printed figures stand. */
export function ResultFoot({ stamp }: { readonly stamp: ResultStamp }) {
  const t = useTranslations("branch");
  const terms = useTranslations("terms.status");
  const locale = useLocale();
  return (
    <p className={styles.foot}>
      {t("foot", {
        period: formatPeriod(stamp.period, locale),
        status: terms(stamp.status),
        cutoff: formatDay(stamp.dataCutoff, locale),
        scheme: wordingOf(stamp.schemeName, locale),
        version: stamp.schemeVersion,
        hash: stamp.hash,
      })}
    </p>
  );
}
