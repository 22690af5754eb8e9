/** What of an address goes along from page to page. */
export interface CarriedQuery {
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
}

/** An address with the period and unit looked at, and more where given. */
export function withQuery(path: string, query: CarriedQuery, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams();
  if (query.period) params.set("period", query.period);
  if (query.unit) params.set("unit", query.unit);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return params.size > 0 ? `${path}?${params}` : path;
}
