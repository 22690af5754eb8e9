import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { UnitIdentity } from "@/lib/data/units/reads";
import { type EntryValues, judgeEntry } from "./judge-entry";

const branch: UnitIdentity = {
  ...{ id: 7, code: "X", level: "branch", names: [], aliases: [] },
  ...{ from: "2025-01-01", to: "2026-07-01" },
};

function reasons(ledger: LedgerId, values: EntryValues, unit: UnitIdentity | null = branch) {
  return judgeEntry(ledger, values, unit, "2026-10-31" as Day).map((fault) => `${fault.field} ${fault.reason}`);
}

const request = { category: "other", received_at: "2026-03-02 09:00:00", disposition: "open" };
const activity = { kind: "election", held_on: "2026-03-02", audience: "residents", eligible: 100, attended: 60 };

describe("what is impossible about an entry", () => {
  it("is nothing for an entry that can stand", () => {
    expect(reasons("requests", request)).toEqual([]);
    expect(reasons("activities", activity)).toEqual([]);
  });

  it("names every required field that is blank", () => {
    expect(reasons("activities", { kind: "election", held_on: "2026-03-02", audience: "residents" })).toEqual([
      "eligible required_blank",
      "attended required_blank",
    ]);
  });

  it("is an event after the day the source was taken, but not a deadline", () => {
    expect(reasons("requests", { ...request, received_at: "2026-11-01" }, null)).toEqual([
      "received_at date_in_future",
    ]);
    expect(reasons("requests", { ...request, received_at: "2026-10-31 23:59:59" }, null)).toEqual([]);
    expect(reasons("requests", { ...request, due_at: "2027-01-01" })).toEqual([]);
    const means = { posts_required: 3, posts_staffed: 2, funds_allotted: 10, funds_spent: 1, centres_in_use: 4 };
    expect(reasons("resources", { ...means, month: "2026-11" }, null)).toEqual(["month date_in_future"]);
  });

  it("is a case settled before it came in", () => {
    const settled = { ...request, disposition: "resolved" };
    expect(reasons("requests", { ...settled, resolved_at: "2026-03-02 08:59:59" })).toEqual([
      "resolved_at dates_out_of_order",
    ]);
    expect(reasons("requests", { ...settled, resolved_at: "2026-03-02 09:00:00" })).toEqual([]);
  });

  it("is not a case settled on the same day where only one of the two has a time", () => {
    expect(reasons("requests", { ...request, disposition: "resolved", resolved_at: "2026-03-02" })).toEqual([]);
  });

  it("is more attending than were called, or counts without a whole", () => {
    expect(reasons("activities", { ...activity, attended: 101 })).toEqual(["attended part_over_whole"]);
    expect(reasons("activities", { ...activity, eligible: 0, attended: 1 })).toEqual(["attended part_over_whole"]);
    expect(reasons("activities", { ...activity, eligible: 0, attended: 0 })).toEqual([]);
    expect(
      reasons("inspections", { source: "superior", inspected_on: "2026-03-02", items_met: 3, grade: "A" }),
    ).toEqual(["items_met part_without_whole"]);
  });

  it("is a date on which the branch did not exist", () => {
    expect(reasons("activities", { ...activity, held_on: "2024-12-31" })).toEqual(["held_on unit_not_there_then"]);
    expect(reasons("activities", { ...activity, held_on: "2026-07-01" })).toEqual(["held_on unit_not_there_then"]);
    expect(reasons("activities", { ...activity, held_on: "2026-06-30" })).toEqual([]);
  });

  it("is a request that contradicts itself about being settled", () => {
    expect(reasons("requests", { ...request, disposition: "resolved" })).toEqual(["resolved_at resolved_without_date"]);
    expect(reasons("requests", { ...request, resolved_at: "2026-03-05" })).toEqual(["resolved_at open_but_resolved"]);
    expect(reasons("requests", { ...request, resolved_at: "2026-03-05", reopened_at: "2026-03-09" })).toEqual([]);
  });

  it("is a duty row that says neither done nor exempt, and an inspection that measured nothing", () => {
    expect(reasons("duties", { duty_type: "x", window_from: "2026-01" }, null)).toEqual(["done_on says_nothing"]);
    expect(reasons("duties", { duty_type: "x", window_from: "2026-01", exempt_reason: "new" }, null)).toEqual([]);
    expect(reasons("inspections", { source: "self", inspected_on: "2026-01-02" })).toEqual([
      "items_inspected says_nothing",
    ]);
  });

  it("is a pairing with itself, or a number of times that does not divide a year", () => {
    expect(reasons("pairings", { partner: 7, from_on: "2026-01-01", agreed_per_year: 5 })).toEqual([
      "partner partner_is_itself",
      "agreed_per_year times_per_year",
    ]);
  });
});
