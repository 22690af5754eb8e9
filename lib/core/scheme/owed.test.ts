import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthIndexOf, plusMonths } from "../calendar/period";
import { exampleScheme } from "../testing/example-scheme";
import { listObligations, type OwedInput, type PairingSpell, type StructureSpell } from "./owed";

const branch: StructureSpell = {
  fromOn: "2024-01-01",
  toOn: null,
  kind: "rural",
  fullMembers: 12,
  hasCommittee: true,
  hasGroups: false,
  households: 200,
};

function owed(more: Partial<OwedInput> = {}, months: readonly [string, string] = ["2026-01", "2026-12"]) {
  const found = listObligations({
    dutyTypes: exampleScheme.dutyTypes,
    spells: [branch],
    pairings: [],
    fromMonth: monthIndexOf(months[0]),
    toMonth: monthIndexOf(months[1]),
    ...more,
  });
  return (dutyType: string) => found.filter((one) => one.dutyType === dutyType);
}
const pairing = (agreedPerYear: number, more: Partial<PairingSpell> = {}): PairingSpell => ({
  fromOn: "2025-06-15",
  toOn: null,
  agreedPerYear,
  ...more,
});

describe("what a branch owes", () => {
  it("is one window per month, quarter and half-year of the calendar", () => {
    const of = owed();
    expect(of("committee_meeting")).toHaveLength(12);
    expect(of("members_meeting")).toEqual([
      { dutyType: "members_meeting", dueMonth: monthIndexOf("2026-03"), windowFrom: "2026-01", dueOn: "2026-03-31" },
      { dutyType: "members_meeting", dueMonth: monthIndexOf("2026-06"), windowFrom: "2026-04", dueOn: "2026-06-30" },
      { dutyType: "members_meeting", dueMonth: monthIndexOf("2026-09"), windowFrom: "2026-07", dueOn: "2026-09-30" },
      { dutyType: "members_meeting", dueMonth: monthIndexOf("2026-12"), windowFrom: "2026-10", dueOn: "2026-12-31" },
    ]);
    expect(of("integrity_talk").map(({ windowFrom }) => windowFrom)).toEqual(["2026-01", "2026-07"]);
  });

  it("begins with the first window the branch existed all through", () => {
    const of = owed({ spells: [{ ...branch, fromOn: "2026-02-10" }] });
    expect(of("committee_meeting")[0]?.windowFrom).toBe("2026-03");
    expect(of("members_meeting")[0]?.windowFrom).toBe("2026-04");
  });

  it("ends with the branch", () => {
    const of = owed({ spells: [{ ...branch, toOn: "2026-06-30" }] });
    expect(of("members_meeting").map(({ windowFrom }) => windowFrom)).toEqual(["2026-01"]);
    const through = owed({ spells: [{ ...branch, toOn: "2026-07-01" }] });
    expect(through("members_meeting").map(({ windowFrom }) => windowFrom)).toEqual(["2026-01", "2026-04"]);
  });

  it("goes by the structure on the last day, when one spell follows the other without a gap", () => {
    const small = { ...branch, fullMembers: 6, toOn: "2026-03-20" };
    const grown = { ...branch, fromOn: "2026-03-20" };
    expect(owed({ spells: [grown, small] })("committee_meeting")[0]?.windowFrom).toBe("2026-03");
    const late = { ...branch, fromOn: "2026-03-21" };
    expect(owed({ spells: [small, late] })("committee_meeting")[0]?.windowFrom).toBe("2026-04");
  });

  it("leaves out what does not apply", () => {
    const of = owed({ spells: [{ ...branch, kind: "community", fullMembers: 6 }] });
    expect(of("committee_meeting")).toEqual([]);
    expect(of("integrity_talk")).toEqual([]);
    expect(owed({ spells: [] })("members_meeting")).toEqual([]);
  });
});

describe("what a pairing agreed", () => {
  it.each([
    [12, 12],
    [4, 4],
    [5, 4],
    [1, 1],
    [30, 12],
    [0, 0],
  ])("of %s a year gives %s windows", (agreed, windows) => {
    expect(owed({ pairings: [pairing(agreed)] })("paired_activity")).toHaveLength(windows);
  });

  it("is owed while the pairing runs, its last day included", () => {
    const of = owed({ pairings: [pairing(4, { fromOn: "2026-02-01", toOn: "2026-09-30" })] });
    expect(of("paired_activity").map(({ windowFrom }) => windowFrom)).toEqual(["2026-04", "2026-07"]);
  });

  it("is owed once per month by several pairings, in the shortest window", () => {
    const of = owed({ pairings: [pairing(1), pairing(4)] });
    expect(of("paired_activity").map(({ windowFrom }) => windowFrom)).toEqual([
      "2026-01",
      "2026-04",
      "2026-07",
      "2026-10",
    ]);
  });
});

it("lists the same windows whether months are asked for one by one or all at once", () => {
  const start = monthIndexOf("2024-11");
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.constantFrom(0, 1, 2, 3, 6, 7), (skip, length, agreed) => {
      const from = plusMonths(start, skip);
      const input = { dutyTypes: exampleScheme.dutyTypes, spells: [branch], pairings: [pairing(agreed)] };
      const whole = listObligations({ ...input, fromMonth: from, toMonth: plusMonths(from, length) });
      const parts = Array.from({ length: length + 1 }, (_, i) =>
        listObligations({ ...input, fromMonth: plusMonths(from, i), toMonth: plusMonths(from, i) }),
      );
      expect(parts.flat()).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});
