import type { TrendsQuery } from "@/lib/contracts/url/trends-query";

/**
 * Address of the trends of some subjects, on the same node and up to the same period.
 * @param subjects as in an address; none means the viewer's own unit
 */
export function trendsHref(
  { period, node }: Pick<TrendsQuery, "period" | "node">,
  subjects: readonly string[],
): string {
  const params = new URLSearchParams();
  if (period) params.set("period", period);
  if (node) params.set("node", node);
  if (subjects.length > 0) params.set("unit", subjects.join(","));
  return params.size === 0 ? "/trends" : `/trends?${params}`;
}

/** The subjects with one more, or without it where it was among them. */
export function toggled(subjects: readonly string[], subject: string): readonly string[] {
  return subjects.includes(subject) ? subjects.filter((other) => other !== subject) : [...subjects, subject];
}
