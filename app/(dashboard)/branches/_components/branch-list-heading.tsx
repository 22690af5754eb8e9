import { useTranslations } from "next-intl";
import { PageHeading } from "@/app/_components/page-heading";
import type { BranchList } from "@/lib/contracts/branch-list";
import { formatCount } from "@/lib/format/figures";

/** How many branches there are and how they stand. */
export function BranchListHeading({ list }: { readonly list: BranchList }) {
  const t = useTranslations("branch.list");
  const { weak, watch, unranked } = list.standings;
  return (
    <PageHeading
      finding={t("finding", {
        unit: list.unit.name,
        all: formatCount(list.all),
        weak: formatCount(weak),
        watch: formatCount(watch),
        unranked: formatCount(unranked),
      })}
      lead={t("lead")}
    />
  );
}
