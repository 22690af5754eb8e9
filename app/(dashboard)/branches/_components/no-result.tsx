import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/button-link";
import { EmptyState } from "@/app/_components/notice";
import type { BranchLife } from "@/lib/contracts/branch-page";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";

/** A branch in a period in which it was not scored: what became of it and where its results are. */
export function NoResult({ life }: { readonly life: BranchLife }) {
  const t = useTranslations("branch");
  const locale = useLocale();
  const { unit, name, period, periods, successions } = life;
  const [newest, oldest] = [periods[0], periods.at(-1)];
  return (
    <EmptyState
      level="page"
      title={t("noResult.title", { name, period: formatPeriod(period, locale) })}
      actions={
        newest && (
          <ButtonLink href={`/branches/${encodeURIComponent(unit)}?period=${newest}`} prefetch={false}>
            {t("noResult.open", { period: formatPeriod(newest, locale) })}
          </ButtonLink>
        )
      }
    >
      <p>{t("noResult.text")}</p>
      {successions.map(({ onDay, kind, role, others }) => (
        <p key={`${onDay} ${kind} ${role}`}>
          {t(`succession.${kind}_${role}`, {
            day: formatDay(onDay, locale),
            others: formatList(
              others.map((other) => other.name),
              locale,
            ),
          })}
        </p>
      ))}
      <p>
        {newest && oldest
          ? t("noResult.periods", {
              from: formatPeriod(oldest, locale),
              to: formatPeriod(newest, locale),
              count: periods.length,
            })
          : t("noResult.none")}
      </p>
    </EmptyState>
  );
}
