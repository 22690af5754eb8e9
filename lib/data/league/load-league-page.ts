import "server-only";
import { requireViewer } from "@/lib/auth/viewer";
import type { League, NodeGroup, NodeName } from "@/lib/contracts/league";
import type { TownshipRow } from "@/lib/contracts/overview";
import { COMPOSITE } from "@/lib/core/scoring/node-ids";
import { database } from "@/lib/data/database";
import { listOutcomes } from "@/lib/data/overview/reads";
import { townshipRows } from "@/lib/data/overview/townships";
import { headNodes, listNodeGroups } from "@/lib/data/results/nodes";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import { scopeKey } from "@/lib/data/scope";
import { narrowLeague, resolveView } from "./league-view";
import { type LeagueArgs, leagueKey, rankedLeagueOf } from "./loaders";
import { VersionCache } from "./version-cache";

/** What the league page shows besides the table. */
export interface LeaguePage {
  readonly league: League;
  readonly nodeGroups: readonly NodeGroup[];
  /** Medians of composite and dimensions per township; empty where there is only one, or the viewer sees ranks alone. */
  readonly townships: readonly TownshipRow[];
  readonly headNodes: readonly NodeName[];
}

/** A hundred rows at most, each a few figures. */
const townships = new VersionCache<readonly TownshipRow[]>(200);

/**
 * The league page of the viewer of this request.
 * @throws where `loadLeague` does
 */
export async function loadLeaguePage(args: LeagueArgs): Promise<LeaguePage> {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const scheme = await getScheme(db, set.schemeVersionId);
  const view = await resolveView(db, scope, args.unit ?? null);
  const load = async (node: string) => narrowLeague(await rankedLeagueOf(db, sets, set, node), view);
  const league = await load(args.node ?? COMPOSITE);
  const heads = headNodes(scheme);
  const mapped = league.disclosure.kind === "full" && league.units.length > 1;
  return {
    league,
    nodeGroups: listNodeGroups(scheme),
    townships: mapped
      ? await townships.get(
          db,
          [set.id, scopeKey(scope), args.unit ?? ""].join(":"),
          leagueKey(sets, set, COMPOSITE),
          async () =>
            townshipRows(await Promise.all(heads.map(({ id }) => load(id))), await listOutcomes(db, scope, set.id)),
        )
      : [],
    headNodes: heads,
  };
}
