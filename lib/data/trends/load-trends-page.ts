import "server-only";
import { requireViewer } from "@/lib/auth/viewer";
import type { NodeGroup } from "@/lib/contracts/league";
import type { Trend, UrbanRuralGap } from "@/lib/contracts/trend";
import { subjectText, type TrendsQuery } from "@/lib/contracts/url/trends-query";
import type { BranchKind } from "@/lib/core/units/unit";
import { findRootUnit } from "@/lib/data/branches/unit-reads";
import { database } from "@/lib/data/database";
import { listKindsWithin } from "@/lib/data/indicators/reads";
import { listTrendNodeGroups } from "@/lib/data/results/nodes";
import { getResultSet } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import { listTownships } from "@/lib/data/shell/reads";
import { loadTrend } from "./load-trend";
import { loadUrbanRuralGap } from "./load-urban-rural-gap";

/** What the page of trends shows, and what can be chosen on it. */
export interface TrendsPage {
  readonly trend: Trend;
  readonly gap: UrbanRuralGap | null;
  readonly nodeGroups: readonly NodeGroup[];
  /** Subjects as in the address, of the series shown. */
  readonly subjects: readonly string[];
  readonly root: { readonly code: string; readonly name: string } | null;
  readonly townships: readonly { readonly code: string; readonly name: string }[];
  /** Kinds that occur among the viewer's branches. */
  readonly kinds: readonly BranchKind[];
}

/**
 * The page of trends for the viewer of this request.
 * @throws where `loadTrend` does
 */
export async function loadTrendsPage(query: TrendsQuery): Promise<TrendsPage> {
  const [{ scope }, db] = await Promise.all([requireViewer(), database()]);
  const set = await getResultSet(db, scope, query.period);
  const scheme = await getScheme(db, set.schemeVersionId);
  const root = await findRootUnit(db, scope, set.dataCutoff);
  const trend = await loadTrend(db, scope, { subjects: query.unit, node: query.node, period: query.period });
  const kinds = root ? await listKindsWithin(db, scope, { resultSetId: set.id, unitId: root.id }) : new Map();
  return {
    trend,
    gap: await loadUrbanRuralGap(db, scope, { node: query.node, period: query.period }),
    nodeGroups: listTrendNodeGroups(scheme),
    subjects: query.unit ? query.unit.map(subjectText) : trend.series.map(({ subject }) => subject),
    root: root && { code: root.code, name: root.name },
    townships: (await listTownships(db, scope)).map(({ code, name }) => ({ code, name })),
    kinds: [...new Set(kinds.values())],
  };
}
