import "server-only";
import type { Db } from "@/db/client";
import type { TrendMark } from "@/lib/contracts/trend";
import { listUnitSuccessions } from "@/lib/data/branches/unit-reads";
import type { ResultSet } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import type { Scope } from "@/lib/data/scope";
import type { ResolvedSubject } from "./subjects";

/**
 * Events that explain a step in a series: merges and splits of the branches shown, changes of the scheme.
 * @param first first month shown, `YYYY-MM`
 * @param sets result sets of the periods shown, in order of time
 */
export async function trendMarks(
  db: Db,
  scope: Scope,
  args: { readonly subjects: readonly ResolvedSubject[]; readonly sets: readonly ResultSet[]; readonly first: string },
): Promise<TrendMark[]> {
  const ofUnits = await Promise.all(
    args.subjects.map(async ({ subject, branch }) =>
      branch ? successionMarks(subject, await listUnitSuccessions(db, scope, branch.id), args.first) : [],
    ),
  );
  return [...ofUnits.flat(), ...(await schemeMarks(db, args.sets))];
}

function successionMarks(
  subject: string,
  rows: Awaited<ReturnType<typeof listUnitSuccessions>>,
  first: string,
): TrendMark[] {
  const events = new Map<string, (typeof rows)[number][]>();
  for (const row of rows.filter(({ onDay }) => onDay.slice(0, 7) >= first)) {
    const key = `${row.onDay} ${row.kind} ${row.role}`;
    events.set(key, [...(events.get(key) ?? []), row]);
  }
  return [...events.values()].flatMap((group): TrendMark[] => {
    const [event] = group;
    if (!event) return [];
    const names = group.map(({ otherName }) => otherName);
    const label = successionLabel(event.kind, event.role, { zh: names.join("、"), en: names.join(", ") });
    return [{ period: event.onDay.slice(0, 7), kind: event.kind, subject, label }];
  });
}

function successionLabel(
  kind: "merge" | "split",
  role: "successor" | "predecessor",
  others: TrendMark["label"],
): TrendMark["label"] {
  if (kind === "merge") {
    return role === "successor"
      ? { zh: `由${others.zh}合并而来`, en: `merged from ${others.en}` }
      : { zh: `并入${others.zh}`, en: `merged into ${others.en}` };
  }
  return role === "successor"
    ? { zh: `由${others.zh}拆分而来`, en: `split from ${others.en}` }
    : { zh: `拆分为${others.zh}`, en: `split into ${others.en}` };
}

async function schemeMarks(db: Db, sets: readonly ResultSet[]): Promise<TrendMark[]> {
  const changed = sets.filter((set, i) => i > 0 && set.schemeVersionId !== sets[i - 1]?.schemeVersionId);
  return Promise.all(
    changed.map(async ({ period, schemeVersionId }): Promise<TrendMark> => {
      const { name, version } = await getScheme(db, schemeVersionId);
      const label = { zh: `改用${name.zh}第 ${version} 版`, en: `${name.en}, version ${version}, from here on` };
      return { period, kind: "scheme", subject: null, label };
    }),
  );
}
