import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { units } from "@/db/schema/units";
import type { Refusal } from "@/lib/contracts/refusal";
import { matchPage } from "@/lib/contracts/url/page-addresses";
import { parseQuery, type UrlFault } from "@/lib/contracts/url/parse-query";
import { trendsQuery } from "@/lib/contracts/url/trends-query";
import { findNode } from "@/lib/data/results/nodes";
import { listResultSets } from "@/lib/data/results/reads";
import { getScheme } from "@/lib/data/schemes/reads";
import { type Scope, systemScope, withinScope } from "@/lib/data/scope";

/** Longest piece of an address that is repeated to its reader. */
const QUOTED = 60;

/**
 * What is wrong with the address of a page, judged before the page begins: a status cannot be changed once a page has
 * begun to stream.
 * @returns null when it names a page whose every part exists within the scope, and for pages without figures
 */
export async function findRefusal(db: Db, scope: Scope, address: URL): Promise<Refusal | null> {
  if (!isReadable(address.pathname)) return { reason: "page" };
  const page = matchPage(address.pathname);
  if (!page) return null;
  const parsed = parseQuery(page.query, address.searchParams);
  if (!parsed.ok) return { reason: "malformed", faults: parsed.faults.map(shortened) };

  const sets = await listResultSets(db, scope);
  const { period, node } = parsed.query as { period?: string; node?: string };
  const set = period === undefined ? sets[0] : sets.find((known) => known.period === period);
  if (period !== undefined && !set)
    return unknownPeriod(
      period,
      sets.map((known) => known.period),
    );

  const { code, id, lens } = page.names;
  if (code !== undefined && !(await isBranch(db, scope, code))) return { reason: "branch", value: cut(code) };
  const { unit, township } = parsed.query as { unit?: unknown; township?: string };
  const missing = (await missingUnit(db, scope, codesIn(unit))) ?? (await missingTownship(db, scope, township));
  if (missing !== null) return { reason: "unit", value: cut(missing) };

  if (!set || (node === undefined && id === undefined && lens === undefined)) return null;
  const scheme = await getScheme(db, set.schemeVersionId);
  const isIndicator = (text: string) => scheme.indicators.some((known) => known.id === text);
  // An indicator that only informs has no league, but it has a trend.
  const drawn = (text: string) => findNode(scheme, text) !== null || (page.query === trendsQuery && isIndicator(text));
  if (node !== undefined && !drawn(node)) return { reason: "node", value: cut(node) };
  if (id !== undefined && !isIndicator(id)) return { reason: "node", value: cut(id) };
  if (lens !== undefined && !scheme.lenses.some((known) => known.id === lens))
    return { reason: "node", value: cut(lens) };
  return null;
}

/** Whether a path is well encoded; Next itself would answer that the server failed. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function cut(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

type Malformed = Extract<Refusal, { reason: "malformed" }>["faults"][number];

function shortened(fault: UrlFault): Malformed {
  const name = cut(fault.name);
  switch (fault.problem) {
    case "shape":
      return { problem: "shape", name, value: cut(fault.value) };
    case "choice":
      return { problem: "choice", name, value: cut(fault.value), allowed: [...fault.allowed] };
    case "repeated":
      return { problem: "repeated", name };
    case "unknown":
      return { problem: "unknown", name, allowed: [...fault.allowed] };
  }
}

/** @param known newest first */
function unknownPeriod(value: string, known: readonly string[]): Refusal {
  const [to, from] = [known[0], known.at(-1)];
  return { reason: "period", value, known: from && to ? { count: known.length, from, to } : null };
}

/** Codes of units named by the parameter `unit`: one, or the subjects of a trend. */
function codesIn(unit: unknown): string[] {
  return [unit].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    if (typeof one === "object" && one !== null && "unit" in one && typeof one.unit === "string") return [one.unit];
    return [];
  });
}

async function isBranch(db: Db, scope: Scope, code: string): Promise<boolean> {
  const [row] = await db
    .select({ level: units.level })
    .from(units)
    .where(and(eq(units.code, code), withinScope(scope, units.id)));
  return row?.level === "branch";
}

/** The first code that names no unit within the scope; null when all do. */
async function missingUnit(db: Db, scope: Scope, codes: readonly string[]): Promise<string | null> {
  if (codes.length === 0) return null;
  const rows = await db
    .select({ code: units.code })
    .from(units)
    .where(and(inArray(units.code, [...codes]), withinScope(scope, units.id)));
  const found = new Set(rows.map((row) => row.code));
  return codes.find((code) => !found.has(code)) ?? null;
}

/** As {@link missingUnit}; the published table of the county, which a branch leader is given, names all townships. */
async function missingTownship(db: Db, scope: Scope, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  return missingUnit(db, scope.role === "branch_leader" ? systemScope() : scope, [code]);
}
