import { z } from "zod";
import { STANDINGS } from "@/lib/core/weakness/evidence";
import { kindField, pageField, periodField, searchField, unitField } from "./fields";

/** What a branch can be found by in the list: a standing, or not being ranked. */
export const LISTED_STANDINGS = [...STANDINGS, "unranked"] as const;
export type ListedStanding = (typeof LISTED_STANDINGS)[number];

/** `/branches`: the list and what it is narrowed by. */
export const branchesQuery = z.strictObject({
  period: periodField,
  unit: unitField,
  kind: kindField,
  standing: z.enum(LISTED_STANDINGS).optional(),
  q: searchField,
  page: pageField,
});
export type BranchesQuery = z.infer<typeof branchesQuery>;
