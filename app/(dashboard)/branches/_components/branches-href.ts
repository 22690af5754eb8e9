import type { BranchesQuery } from "@/lib/contracts/url/branches-query";

/** Address of the list with some of its conditions changed; a condition that is undefined is left out. */
export function branchesHref(
  query: BranchesQuery,
  changes: Readonly<Partial<Record<keyof BranchesQuery, unknown>>>,
): string {
  const params = Object.entries({ ...query, ...changes }).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return params.length === 0 ? "/branches" : `/branches?${new URLSearchParams(params)}`;
}
