import "server-only";
import { requireViewer } from "@/lib/auth/viewer";
import type { BranchList } from "@/lib/contracts/branch-list";
import type { BranchesQuery } from "@/lib/contracts/url/branches-query";
import { database } from "@/lib/data/database";
import { loadBranches } from "./load-branches";

/**
 * The list of branches for the viewer of this request.
 * @throws where `loadBranches` does
 */
export async function loadBranchesPage(query: BranchesQuery): Promise<BranchList> {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  return loadBranches(db, scope, query);
}
