import { useLocale, useTranslations } from "next-intl";
import { STANDING_LOOK } from "@/app/_components/standing-flag";
import type { PeriodStanding } from "@/lib/contracts/branch";
import { formatMonth, formatPeriod } from "@/lib/format/dates";
import styles from "./standing-strip.module.css";

/** Marks of the periods in a row: sign, word for who cannot see it, month below. */
export function StandingStrip({ standings }: { readonly standings: readonly PeriodStanding[] }) {
  const t = useTranslations("branch.why");
  const terms = useTranslations("terms.standing");
  const locale = useLocale();
  return (
    <ol className={styles.strip}>
      {standings.map(({ period, standing }) => {
        const word = standing === null ? t("noResult") : terms(standing);
        const sign = standing === null ? "–" : STANDING_LOOK[standing].mark || "·";
        return (
          <li key={period} title={t("periodStanding", { period: formatPeriod(period, locale), standing: word })}>
            <span className={styles.sign} data-standing={standing ?? "none"} aria-hidden="true">
              {sign}
            </span>
            <span className={styles.month}>
              <span aria-hidden="true">{formatMonth(period, locale)}</span>
              <span className="visually-hidden">
                {t("periodStanding", { period: formatPeriod(period, locale), standing: word })}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
