import "server-only";
import { requireViewer } from "@/lib/auth/viewer";
import type { Overview } from "@/lib/contracts/overview";
import { database } from "@/lib/data/database";
import type { LeagueArgs } from "@/lib/data/league/loaders";
import { loadOverview } from "./loaders";

/**
 * The overview of the viewer of this request.
 * @throws where `loadOverview` does
 */
export async function loadOverviewPage(args: Pick<LeagueArgs, "period" | "unit">): Promise<Overview> {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  return loadOverview(db, scope, args);
}
