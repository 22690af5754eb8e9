import { describe, expect, it } from "vitest";
import { type Mapping, mappingSchema } from "./mapping";
import { mappingFaults } from "./mapping-faults";

const base = {
  ...{ id: "sample", title: { zh: "样例", en: "Sample" }, ledger: "activities", format: { kind: "csv" } },
  ...{ key: { prefix: "s", columns: ["id"] }, unit: { column: "unit" } },
  columnSets: { items: ["a", "b"] },
  fields: {
    ...{ kind: { constant: "election" }, audience: { constant: "residents" } },
    held_on: { column: "day", format: "MM/DD/YYYY" },
    ...{ eligible: { column: "registered" }, attended: { column: "ballots" } },
  },
};

const faults = (change: object): string[] =>
  mappingFaults(mappingSchema.parse({ ...base, ...change }) as Mapping).map((f) => `${f.path}: ${f.fault} ${f.value}`);
const withField = (name: string, source: object) => faults({ fields: { ...base.fields, [name]: source } });

describe("what of a mapping does not fit its ledger", () => {
  it("is nothing for one that fits", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ group: { sum: ["attended"], same: ["eligible"] } })).toEqual([]);
    expect(faults({ duplicates: { field: "held_on", wins: "latest" } })).toEqual([]);
  });

  it("is a field the ledger does not have, or one it needs and does not get", () => {
    expect(withField("heldOn", { column: "x" })).toEqual(["fields.heldOn: field_unknown heldOn"]);
    const { attended: _, ...rest } = base.fields;
    expect(faults({ fields: rest })).toEqual(["fields: field_missing attended"]);
  });

  it("is a source that cannot give such a value", () => {
    expect(withField("eligible", { constant: "many" })).toEqual(["fields.eligible: source_not_for_type count"]);
    expect(withField("kind", { constant: "party" })).toEqual(["fields.kind: word_not_in_ledger party"]);
    expect(withField("kind", { countOf: "items" })).toEqual(["fields.kind: source_not_for_type choice"]);
    expect(withField("eligible", { countOf: "rows" })).toEqual(["fields.eligible: set_unknown rows"]);
    expect(withField("eligible", { column: "n", format: "YYYYMMDD" })).toEqual([
      "fields.eligible: format_not_for_type YYYYMMDD",
    ]);
    expect(withField("kind", { column: "k", values: { x: "election", y: "riot" }, otherwise: null })).toEqual([
      "fields.kind: word_not_in_ledger riot",
    ]);
    expect(withField("disclosed_on", { standard: { after: "opened", days: 7, counting: "calendar" } })).toEqual([
      "fields.disclosed_on: standard_after_unknown opened",
    ]);
  });

  it("is a rule about fields that cannot carry it", () => {
    expect(faults({ group: { sum: ["held_on"], same: ["eligible"] } })).toEqual([
      "group: group_field_not_a_number held_on",
    ]);
    expect(faults({ duplicates: { field: "attended", wins: "latest" } })).toEqual([
      "duplicates.field: duplicates_not_by_date attended",
    ]);
    const both = { group: { sum: ["attended"], same: ["eligible"] }, duplicates: { field: "held_on", wins: "latest" } };
    expect(faults(both)).toEqual(["duplicates: group_and_duplicates held_on"]);
    const verdict = { kind: "verdict", column: "ok", done: "disclosed_on", due: "held_on", yes: "Y", no: "N" };
    expect(faults({ published: [verdict, { kind: "sum", column: "t", sumOf: "none" }] })).toEqual([
      "published.0: field_not_mapped disclosed_on",
      "published.1: set_unknown none",
    ]);
  });

  it("is left to the shape where a key is not known at all", () => {
    expect(mappingSchema.safeParse({ ...base, feilds: {} }).success).toBe(false);
    expect(mappingSchema.safeParse({ ...base, ledger: "petitions" }).success).toBe(false);
    expect(mappingSchema.safeParse({ ...base, format: { kind: "csv", encoding: "utf-16" } }).success).toBe(false);
  });
});
