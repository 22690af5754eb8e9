/** Address of the rule and the ledger rows behind one figure of a branch. */
export function rowsHref(unit: string, indicator: string, period: string): string {
  const path = `/branches/${encodeURIComponent(unit)}/indicators/${encodeURIComponent(indicator)}`;
  return `${path}?${new URLSearchParams({ period })}`;
}
