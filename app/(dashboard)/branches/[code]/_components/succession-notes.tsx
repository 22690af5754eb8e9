import { useLocale, useTranslations } from "next-intl";
import type { UnitSuccession } from "@/lib/contracts/branch";
import { formatDay } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";
import styles from "./reasons-card.module.css";

/** Merges and splits in the branch's history, and what they mean for its counts. */
export function SuccessionNotes({ successions }: { readonly successions: readonly UnitSuccession[] }) {
  const t = useTranslations("branch.succession");
  const locale = useLocale();
  if (successions.length === 0) return null;
  return (
    <div className={styles.part}>
      {successions.map(({ onDay, kind, role, others }) => (
        <p key={`${onDay} ${kind} ${role}`}>
          {t(`${kind}_${role}`, {
            day: formatDay(onDay, locale),
            others: formatList(
              others.map(({ name }) => name),
              locale,
            ),
          })}
        </p>
      ))}
    </div>
  );
}
