import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/viewer";
import type { BranchPage } from "@/lib/contracts/branch-page";
import { database } from "@/lib/data/database";
import { NoUnitResultError } from "@/lib/data/errors";
import { loadBranch } from "./load-branch";
import { loadBranchLife } from "./load-branch-life";

/**
 * The page of one branch for the viewer of this request. Read once per request.
 * @throws where `loadBranch` does, but for a branch without a result in the period: that is a state of the page
 */
export const loadBranchPage = cache(async (unit: string, period: string | undefined): Promise<BranchPage> => {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  try {
    return { state: "report", report: await loadBranch(db, scope, { unit, period }) };
  } catch (error) {
    if (!(error instanceof NoUnitResultError)) throw error;
    return { state: "no_result", life: await loadBranchLife(db, scope, { unit, period }) };
  }
});
