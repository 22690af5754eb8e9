import { expect, it } from "vitest";
import type { PeriodStanding } from "@/lib/contracts/branch";
import type { Evidence } from "@/lib/core/weakness/evidence";
import { gatherEvidence } from "./gather-evidence";

const behind = (value: number): Evidence => ({
  kind: "behind",
  node: "R2",
  x: null,
  n: null,
  value,
  low: value,
  high: value,
  pass: 60,
});
const duty = (windowFrom: string): Evidence => ({
  kind: "duty",
  dutyType: "theme_day",
  windowFrom,
  windowTo: windowFrom,
});
const in_ = (period: string, ...evidence: Evidence[]): PeriodStanding => ({
  period,
  status: "published",
  standing: "weak",
  evidence,
});

it("tells a reason of several periods once, with the numbers of the latest", () => {
  expect(gatherEvidence([in_("2026-08", behind(41)), in_("2026-10", behind(43)), in_("2026-09", behind(42))])).toEqual([
    { evidence: behind(43), periods: ["2026-10", "2026-09", "2026-08"] },
  ]);
});

it("keeps duties of different windows apart", () => {
  const gathered = gatherEvidence([in_("2026-09", duty("2026-09")), in_("2026-10", duty("2026-10"))]);
  expect(gathered.map(({ periods }) => periods)).toEqual([["2026-10"], ["2026-09"]]);
});

it("gives nothing of nothing", () => expect(gatherEvidence([in_("2026-10")])).toEqual([]));
