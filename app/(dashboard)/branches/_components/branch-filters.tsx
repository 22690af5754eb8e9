import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { ButtonLink } from "@/app/_components/button-link";
import { ChipLinks } from "@/app/_components/chip-links";
import type { BranchList } from "@/lib/contracts/branch-list";
import type { BranchesQuery, ListedStanding } from "@/lib/contracts/url/branches-query";
import { BRANCH_KINDS } from "@/lib/core/units/unit";
import { formatCount } from "@/lib/format/figures";
import styles from "./branch-filters.module.css";
import { branchesHref } from "./branches-href";

/** What an office looks for first stands first. */
const WORST_FIRST: readonly ListedStanding[] = ["weak", "watch", "clear", "unranked"];

interface BranchFiltersProps {
  readonly list: BranchList;
  readonly query: BranchesQuery;
}

/** Search, kind and mark; all of it stands in the address and works before any script has loaded. */
export function BranchFilters({ list, query }: BranchFiltersProps) {
  const t = useTranslations("branch.list");
  const terms = useTranslations("terms");
  const narrowed = Boolean(query.q || query.kind || query.standing);
  const to = (changes: Parameters<typeof branchesHref>[1]) => branchesHref(query, { page: undefined, ...changes });
  return (
    <div className={`${styles.filters} no-print`}>
      <form action="/branches" className={styles.search}>
        {(["period", "unit", "kind", "standing"] as const).map(
          (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
        <input
          type="search"
          name="q"
          defaultValue={query.q ?? ""}
          key={query.q ?? ""}
          maxLength={64}
          aria-label={t("searchLabel")}
          placeholder={t("search")}
        />
        <Button type="submit" size="small">
          <Search size={14} aria-hidden="true" />
          {t("find")}
        </Button>
        {narrowed && (
          <ButtonLink
            href={to({ q: undefined, kind: undefined, standing: undefined })}
            size="small"
            variant="quiet"
            prefetch={false}
          >
            {t("clear")}
          </ButtonLink>
        )}
      </form>
      <ChipLinks
        label={t("kinds")}
        links={[
          { href: to({ kind: undefined }), label: t("allKinds"), count: formatCount(list.all), current: !query.kind },
          ...BRANCH_KINDS.filter((kind) => list.kinds[kind]).map((kind) => ({
            href: to({ kind }),
            label: terms(`kind.${kind}`),
            count: formatCount(list.kinds[kind] ?? 0),
            current: query.kind === kind,
          })),
        ]}
      />
      <ChipLinks
        label={t("standings")}
        links={[
          { href: to({ standing: undefined }), label: t("allStandings"), current: !query.standing },
          ...WORST_FIRST.filter((standing) => list.standings[standing] > 0).map((standing) => ({
            href: to({ standing }),
            label: standing === "unranked" ? t("unranked") : terms(`standing.${standing}`),
            count: formatCount(list.standings[standing]),
            current: query.standing === standing,
          })),
        ]}
      />
    </div>
  );
}
