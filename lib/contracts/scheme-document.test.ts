import { describe, expect, it } from "vitest";
import type { SchemeFault } from "@/lib/core/scheme/scheme-fault";
import { exampleScheme } from "@/lib/core/testing/example-scheme";
import { InvalidScheme, parseSchemeDocument, validateScheme } from "./scheme-document";

/** The JSON of the example scheme with the value at one path replaced. */
function exampleWith(path: string, value: unknown): unknown {
  const place = path.split(".");
  const replaced = (node: unknown, depth: number): unknown => {
    const key = place[depth];
    if (key === undefined) return value;
    if (Array.isArray(node)) return node.map((one, i) => (String(i) === key ? replaced(one, depth + 1) : one));
    const entries = new Map<string, unknown>(Object.entries(node as object));
    return Object.fromEntries(entries.set(key, replaced(entries.get(key), depth + 1)));
  };
  return replaced(JSON.parse(JSON.stringify(exampleScheme)), 0);
}

function faultsWith(path: string, value: unknown): readonly SchemeFault[] {
  const reading = parseSchemeDocument(exampleWith(path, value));
  return reading.ok ? [] : reading.faults;
}

describe("a scheme document", () => {
  it("comes back as it was written", () => {
    expect(parseSchemeDocument(JSON.parse(JSON.stringify(exampleScheme)))).toEqual({ ok: true, scheme: exampleScheme });
    expect(validateScheme(exampleScheme)).toEqual(exampleScheme);
  });

  it.each([
    ["name.zh", "", "name.zh"],
    ["dimensions", [], "dimensions"],
    ["indicators.0.weight", "30", "indicators.0.weight"],
    ["indicators.0.window.months", 0, "indicators.0.window.months"],
    ["indicators.0.kind", "share", "indicators.0.kind"],
    ["indicators.0.goalpost", {}, "indicators.0"],
    ["indicators.0.parts.0.ledger", "letters", "indicators.0.parts.0.ledger"],
    ["indicators.4.appliesTo", ["urban"], "indicators.4.appliesTo.0"],
    ["serviceMenus.rural", ["dentist"], "serviceMenus.rural.0"],
  ])("with %s = %j is malformed at its place", (path, value, place) => {
    expect(faultsWith(path, value)).toMatchObject([{ fault: "malformed", place }]);
  });

  it("names the place inside a condition that has no allowed shape", () => {
    const faults = faultsWith("indicators.0.parts.0.numerator.rows.where.resolved_at", { notafter: "due_at" });
    expect(faults).toMatchObject([{ place: "indicators.0.parts.0.numerator.rows.where.resolved_at" }]);
  });

  it.each([null, [], "scheme", 1, {}])("is not %j", (document) => {
    expect(parseSchemeDocument(document).ok).toBe(false);
  });

  it("reports what its shape alone does not show", () => {
    expect(faultsWith("indicators.0.weight", 29)).toMatchObject([{ fault: "weights_do_not_add_up" }]);
  });

  it("throws all faults at once, one per line", () => {
    const broken = { ...exampleScheme, version: 0, id: "Example!" };
    expect(() => validateScheme(broken)).toThrow(InvalidScheme);
    expect(() => validateScheme(broken)).toThrow(/id: .*\nversion: /s);
  });
});
