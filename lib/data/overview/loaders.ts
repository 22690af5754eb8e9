import "server-only";
import type { Db } from "@/db/client";
import { attentionOf } from "@/lib/contracts/attention";
import type { League } from "@/lib/contracts/league";
import type { Overview } from "@/lib/contracts/overview";
import { median } from "@/lib/core/stats/median";
import { type LeagueView, narrowLeague, resolveView } from "@/lib/data/league/league-view";
import { type LeagueArgs, rankedLeagueOf } from "@/lib/data/league/loaders";
import { headNodes } from "@/lib/data/results/nodes";
import { chooseResultSet, listResultSets } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import { movementOf } from "./movement";
import { listOutcomes } from "./reads";
import { distributionOf, townshipRows } from "./townships";

/** Longest list of branches that need attention. */
const ATTENTION = 20;

/**
 * What a period holds for the branches of a unit, by default the scope's own: who needs attention and why, how
 * complete the ledgers are, how scores are spread, and what changed since the last published period.
 * @throws {NoResultError} when nothing has been scored yet
 * @throws {UnknownPeriodError} when the period has no result
 * @throws {UnknownUnitError} when the unit does not exist or lies outside the scope
 */
export async function loadOverview(db: Db, scope: Scope, args: Pick<LeagueArgs, "period" | "unit">): Promise<Overview> {
  const sets = await listResultSets(db, scope);
  const set = chooseResultSet(sets, args.period);
  const view = ownView(await resolveView(db, scope, args.unit ?? null));
  const nodes = headNodes(await getScheme(db, set.schemeVersionId));
  const leagues = await Promise.all(
    nodes.map(async ({ id }) => narrowLeague(await rankedLeagueOf(db, sets, set, id), view)),
  );
  const composite = leagues[0] as League;
  const outcomes = await listOutcomes(db, scope, set.id);
  const earlier = sets.find(({ period }) => period === composite.comparedWith);
  const attention = attentionOf(composite);
  const all = [...composite.rows, ...composite.unranked];
  const count = (standing: string) => all.filter((row) => row.standing === standing).length;
  return {
    stamp: composite.stamp,
    unit: composite.unit,
    counts: {
      branches: all.length,
      ranked: composite.rows.length,
      unranked: composite.unranked.length,
      weak: count("weak"),
      watch: count("watch"),
    },
    attention: attention.slice(0, ATTENTION),
    attentionTotal: attention.length,
    nodes,
    townships: townshipRows(leagues, outcomes),
    distribution: distributionOf(composite.rows),
    median: median(composite.rows.map(({ score }) => score)),
    pass: composite.pass,
    movement: movementOf(composite, earlier ? await listOutcomes(db, scope, earlier.id) : new Map()),
    indicators: composite.indicators,
    dimensions: composite.dimensions,
    dutyTypes: composite.dutyTypes,
    ledgers: composite.ledgers,
  };
}

/** An overview is of branches seen in full: a scope that is one branch has its own alone. */
function ownView(view: LeagueView): LeagueView {
  if (view.disclosure.kind === "full") return view;
  return { ...view, codes: new Set([view.disclosure.own]) };
}
