import type { z } from "zod";
import { branchQuery, ledgerRowsQuery } from "./branch-query";
import { branchesQuery } from "./branches-query";
import { indicatorsQuery } from "./indicators-query";
import { leagueQuery } from "./league-query";
import { overviewQuery } from "./overview-query";
import { trendsQuery } from "./trends-query";

/** What a place in a path names. */
export type PathName = "code" | "id" | "lens";

interface PageAddress {
  /** Segments; one that begins with a colon stands for any text. */
  readonly path: string;
  readonly query: z.ZodObject;
}

/** Every page with figures: its path and the parameters it takes. Others take what they like. */
const PAGE_ADDRESSES: readonly PageAddress[] = [
  { path: "/", query: overviewQuery },
  { path: "/league", query: leagueQuery },
  { path: "/branches", query: branchesQuery },
  { path: "/branches/:code", query: branchQuery },
  { path: "/branches/:code/indicators/:id", query: ledgerRowsQuery },
  { path: "/indicators", query: indicatorsQuery },
  { path: "/indicators/:id", query: indicatorsQuery },
  { path: "/indicators/lenses/:lens", query: indicatorsQuery },
  { path: "/trends", query: trendsQuery },
];

export interface MatchedPage {
  readonly query: z.ZodObject;
  /** Decoded texts of the named places: `code` of a branch, `id` of an indicator, `lens`. */
  readonly names: Readonly<Partial<Record<PathName, string>>>;
}

/** The page at a path; null when no page with figures stands there, or a part of the path cannot be decoded. */
export function matchPage(pathname: string): MatchedPage | null {
  const given = segmentsOf(pathname);
  for (const { path, query } of PAGE_ADDRESSES) {
    const names = namesIn(segmentsOf(path), given);
    if (names) return { query, names };
  }
  return null;
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function namesIn(pattern: readonly string[], given: readonly string[]): MatchedPage["names"] | null {
  if (pattern.length !== given.length) return null;
  const names: Partial<Record<PathName, string>> = {};
  for (const [at, part] of pattern.entries()) {
    const text = given[at] ?? "";
    if (!part.startsWith(":")) {
      if (part !== text) return null;
      continue;
    }
    const decoded = decode(text);
    if (decoded === null) return null;
    names[part.slice(1) as PathName] = decoded;
  }
  return names;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
