import type { z } from "zod";

/** What is wrong with one parameter of an address. */
export type UrlFault =
  | { readonly problem: "shape"; readonly name: string; readonly value: string }
  | { readonly problem: "choice"; readonly name: string; readonly value: string; readonly allowed: readonly string[] }
  | { readonly problem: "repeated"; readonly name: string }
  | { readonly problem: "unknown"; readonly name: string; readonly allowed: readonly string[] };

export type ParsedQuery<T> =
  | { readonly ok: true; readonly query: T }
  | { readonly ok: false; readonly faults: readonly [UrlFault, ...UrlFault[]] };

/** Parameters as a page or a handler is given them. */
export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Parameters judged by a strict schema of optional text fields. A parameter that is given twice, badly written or not
 * known is a fault, never a default; all faults are returned, in the order of the address.
 */
export function parseQuery<S extends z.ZodObject>(schema: S, raw: RawQuery | URLSearchParams): ParsedQuery<z.infer<S>> {
  const given = raw instanceof URLSearchParams ? byName(raw) : raw;
  const faults: UrlFault[] = [];
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!(name in schema.shape)) faults.push({ problem: "unknown", name, allowed: Object.keys(schema.shape) });
    else if (typeof value !== "string") faults.push({ problem: "repeated", name });
    else single[name] = value;
  }
  const parsed = schema.safeParse(single);
  if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => faultOf(issue, single)));
  const [first, ...others] = faults;
  if (first) return { ok: false, faults: [first, ...others] };
  return { ok: true, query: parsed.data as z.infer<S> };
}

function faultOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): UrlFault {
  const name = String(issue.path[0]);
  const value = given[name] ?? "";
  if (issue.code !== "invalid_value") return { problem: "shape", name, value };
  return { problem: "choice", name, value, allowed: issue.values.map(String) };
}

function byName(params: URLSearchParams): RawQuery {
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
