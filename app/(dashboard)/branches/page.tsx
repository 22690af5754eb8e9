import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/card";
import { ErrorState } from "@/app/_components/notice";
import { branchesQuery } from "@/lib/contracts/url/branches-query";
import { parseQuery, type RawQuery } from "@/lib/contracts/url/parse-query";
import { loadBranchesPage } from "@/lib/data/branches/load-branches-page";
import { orNotFound } from "../_components/or-not-found";
import { PageLinks } from "../_components/page-links";
import { BranchFilters } from "./_components/branch-filters";
import { BranchListHeading } from "./_components/branch-list-heading";
import { BranchListTable } from "./_components/branch-list-table";
import { branchesHref } from "./_components/branches-href";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("branch.list"))("title") };
}

/** All branches within a unit, to be searched and narrowed by the address. The proxy has judged it before. */
export default async function BranchesPage({ searchParams }: { readonly searchParams: Promise<RawQuery> }) {
  const parsed = parseQuery(branchesQuery, await searchParams);
  if (!parsed.ok) throw new RangeError("the address was not judged");
  const { query } = parsed;
  const [t, list] = await Promise.all([getTranslations("branch.list"), orNotFound(loadBranchesPage(query))]);
  if ((query.page ?? 1) > list.pages) {
    return (
      <ErrorState level="page" title={t("fault", { page: query.page ?? 1 })}>
        <p>{t("faultText", { pages: list.pages })}</p>
      </ErrorState>
    );
  }
  return (
    <>
      <BranchListHeading list={list} />
      <Card title={t("found", { found: list.found })}>
        <BranchFilters list={list} query={query} />
        <BranchListTable list={list} />
        <PageLinks
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => branchesHref(query, { page: page === 1 ? undefined : page })}
        />
      </Card>
    </>
  );
}
