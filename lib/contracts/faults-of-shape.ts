import type { z } from "zod";
import type { SchemeFault } from "@/lib/core/scheme/scheme-fault";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Faults of shape, each at the deepest place that can be named. Where several shapes are allowed, the one that came furthest speaks. */
export function faultsOfShape(issues: readonly Issue[]): SchemeFault[] {
  return issues.flatMap((issue) => explain(issue, []));
}

function explain(issue: Issue, above: Path): SchemeFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const furthest = issue.errors.reduce((best, one) => (reach(one) > reach(best) ? one : best));
    if (reach(furthest) > 0) return furthest.flatMap((one) => explain(one, path));
    return [faultAt(path, "has none of the shapes allowed here")];
  }
  return [faultAt(path, issue.message)];
}

function faultAt(path: Path, detail: string): SchemeFault {
  return { fault: "malformed", place: path.map(String).join("."), detail };
}

/** How many keys deep a shape fitted before it failed; 0 for one that does not know the keys that were written. */
function reach(issues: readonly Issue[]): number {
  if (issues.some(({ code, path }) => code === "unrecognized_keys" && path.length === 0)) return 0;
  return Math.max(
    0,
    ...issues.map((issue) => {
      const inside = issue.code === "invalid_union" ? issue.errors.map(reach) : [];
      return issue.path.length + Math.max(0, ...inside);
    }),
  );
}
