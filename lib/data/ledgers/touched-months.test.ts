import { describe, expect, it } from "vitest";
import { type Day, periodOf } from "@/lib/core/calendar/period";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { touchedMonths } from "./touched-months";

const asOf = "2026-10-31" as Day;
const ranges = (ledger: LedgerId, values: Record<string, string | null>) =>
  touchedMonths(ledger, values, asOf).map((t) => `${t.ledger} ${periodOf(t.from)}..${periodOf(t.to)}`);

describe("months a ledger row can touch", () => {
  it("run from receipt to a month past resolution for a settled request", () => {
    expect(ranges("requests", { received_at: "2025-11-03 09:00:00", resolved_at: "2026-01-10" })).toEqual([
      "requests 2025-11..2026-02",
    ]);
  });

  it("run to the cut-off for a request that is still open, since it is in stock at every month end", () => {
    expect(ranges("requests", { received_at: "2025-11-03", resolved_at: null })).toEqual(["requests 2025-11..2026-10"]);
  });

  it("run past the cut-off to a due day that lies later", () => {
    expect(ranges("requests", { received_at: "2026-10-03", due_at: "2027-02-01" })).toEqual([
      "requests 2026-10..2027-03",
    ]);
  });

  it("take in the duties of the whole year for an activity, which may be the proof of any of them", () => {
    expect(ranges("activities", { held_on: "2026-03-31" })).toEqual([
      "activities 2026-03..2026-05",
      "duties 2026-01..2026-12",
    ]);
  });

  it("take in every year a duty row names, by window or by day done", () => {
    expect(ranges("duties", { window_from: "2025-10", done_on: "2026-01-04" })).toEqual(["duties 2025-01..2026-12"]);
  });

  it("take in the duties of every year of a pairing", () => {
    expect(ranges("pairings", { from_on: "2025-06-01", to_on: null })).toEqual([
      "pairings 2025-06..2026-10",
      "duties 2025-01..2026-12",
    ]);
  });

  it("are a month and the next for the means of one month", () => {
    expect(ranges("resources", { month: "2026-02" })).toEqual(["resources 2026-02..2026-03"]);
  });

  it("are none for a row without a date", () => {
    expect(ranges("requests", {})).toEqual([]);
  });
});
