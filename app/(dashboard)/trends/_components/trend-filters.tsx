import { useTranslations } from "next-intl";
import { ChipLinks } from "@/app/_components/chip-links";
import { MOST_TREND_SUBJECTS, type TrendsQuery } from "@/lib/contracts/url/trends-query";
import type { TrendsPage } from "@/lib/data/trends/load-trends-page";
import { AddBranch } from "./add-branch";
import styles from "./trend-filters.module.css";
import { TrendNodeSelect } from "./trend-node-select";
import { toggled, trendsHref } from "./trends-href";

interface TrendFiltersProps {
  readonly page: TrendsPage;
  readonly query: TrendsQuery;
}

/** What is shown and of whom; each choice is an address. A chip adds its series, or takes it away. */
export function TrendFilters({ page, query }: TrendFiltersProps) {
  const t = useTranslations("trends.filters");
  const terms = useTranslations("terms.kind");
  const { root, subjects, trend } = page;
  const full = subjects.length >= MOST_TREND_SUBJECTS;
  const kinds = page.kinds.map((kind) => ({ subject: `kind:${kind}`, label: terms(kind) }));
  const townships = page.townships
    .filter(({ code }) => code !== root?.code)
    .map(({ code, name }) => ({ subject: code, label: name }));
  const whole = root ? [{ subject: root.code, label: root.name }] : [];
  const offered = new Set([...whole, ...kinds, ...townships].map(({ subject }) => subject));
  const chosen = trend.series
    .filter(({ subject, level }) => level !== "kind" && !offered.has(subject))
    .map(({ subject, name }) => ({ subject, label: t("remove", { name }), spoken: t("removeHint", { name }) }));
  const linksOf = (
    entries: readonly { readonly subject: string; readonly label: string; readonly spoken?: string }[],
  ) =>
    entries
      .map(({ subject, ...words }) => ({
        href: trendsHref(query, toggled(subjects, subject)),
        ...words,
        current: subjects.includes(subject),
      }))
      .filter(({ current }) => current || !full);
  const townshipCodes = townships.map(({ subject }) => subject);
  const all = townships.length > 1 && townships.length <= MOST_TREND_SUBJECTS;
  return (
    <div className={`${styles.filters} no-print`}>
      <div className={styles.row}>
        <TrendNodeSelect node={trend.node.id} groups={page.nodeGroups} />
        <AddBranch subjects={subjects} full={full} />
      </div>
      <ChipLinks label={t("kinds")} links={linksOf([...whole, ...kinds])} />
      {townships.length > 0 && (
        <ChipLinks
          label={t("townships")}
          links={[
            ...(all
              ? [
                  {
                    href: trendsHref(query, townshipCodes),
                    label: t("allTownships"),
                    current:
                      subjects.length === townships.length && townshipCodes.every((code) => subjects.includes(code)),
                  },
                ]
              : []),
            ...linksOf(townships),
          ]}
        />
      )}
      {chosen.length > 0 && <ChipLinks label={t("chosen")} links={linksOf(chosen)} />}
      {full && <p className={styles.note}>{t("full", { most: MOST_TREND_SUBJECTS })}</p>}
    </div>
  );
}
