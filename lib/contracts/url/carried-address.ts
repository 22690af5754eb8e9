/** Pages whose figures can be narrowed to one unit by `unit`. Kept apart from the schemas, which the browser does not need. */
const UNIT_PAGES: ReadonlySet<string> = new Set(["/", "/league", "/branches", "/indicators", "/trends"]);

/**
 * Address of a page that keeps looking at the same period and unit, as far as the page knows them.
 * @param pathname a page with figures
 */
export function addressOfPage(
  pathname: string,
  { period, unit }: { readonly period: string | null; readonly unit: string | null },
): string {
  const carried = new URLSearchParams();
  if (period !== null) carried.set("period", period);
  if (unit !== null && UNIT_PAGES.has(pathname)) carried.set("unit", unit);
  return carried.size > 0 ? `${pathname}?${carried}` : pathname;
}
