import { describe, expect, it } from "vitest";
import { monthIndexOf } from "../calendar/period";
import type { Measurement } from "../measures/measurement";
import { scoreUnit } from "../scoring/score-unit";
import { wilsonInterval } from "../stats/wilson-interval";
import { exampleScheme } from "../testing/example-scheme";
import { type EvidenceInput, findEvidence } from "./find-evidence";
import { type DutyWindow, latestCoreWindows } from "./latest-obligations";
import { standingOf } from "./standing";

const share = (x: number, n: number): Measurement => ({
  x,
  n,
  value: x / n,
  ...wilsonInterval(x, n),
  absence: null,
  provisional: false,
});
const census = (x: number, n: number): Measurement => ({ ...share(x, n), low: null, high: null });

function inputOf(measured: Record<string, Measurement>, more: Partial<EvidenceInput> = {}): EvidenceInput {
  const none = { x: 0, n: 0, value: null, low: null, high: null, absence: "no_cases", provisional: false } as const;
  const measurements = new Map<string, Measurement>(
    exampleScheme.indicators.map(({ id }) => [id, measured[id] ?? none]),
  );
  const scores = scoreUnit(exampleScheme, "rural", measurements);
  return { scheme: exampleScheme, measurements, scores, dutyWindows: [], reporting: [], ...more };
}

const window = (dutyType: string, month: string, done: boolean, exempt = false): DutyWindow => ({
  dutyType,
  windowFrom: month,
  dueMonth: monthIndexOf(month),
  done,
  exempt,
});

describe("evidence: behind", () => {
  it("is found when the whole interval lies below the pass mark, with its numbers", () => {
    // 120 of 200: the upper limit is 66.5 %, the pass mark 85 %.
    const evidence = findEvidence(inputOf({ R2: share(120, 200) }));
    const { low, high } = wilsonInterval(120, 200);
    expect(evidence).toContainEqual({ kind: "behind", node: "R2", x: 120, n: 200, value: 0.6, low, high, pass: 0.85 });
  });

  it("is not found when the interval reaches the pass mark", () => {
    expect(findEvidence(inputOf({ R2: share(16, 20) }))).toEqual([]);
  });

  it("turns round where down is better", () => {
    expect(findEvidence(inputOf({ R5: share(40, 100) })).map((one) => one.kind === "behind" && one.node)).toContain(
      "R5",
    );
    expect(findEvidence(inputOf({ R5: share(1, 100) }))).toEqual([]);
  });

  it("is not claimed from a census indicator", () => {
    const found = findEvidence(inputOf({ S1: census(1, 2), S4: share(90, 100) }));
    expect(found.map((one) => one.kind === "behind" && one.node)).toEqual(["standardisation"]);
  });

  it("is found for a dimension in points, before its indicators, heaviest loss first", () => {
    const input = inputOf({ R2: share(120, 200), R5: share(70, 100) });
    const nodes = findEvidence(input).map((one) => (one.kind === "behind" ? one.node : one.kind));
    expect(nodes).toEqual(["responsiveness", "R2", "R5"]);
    expect(findEvidence(input)[0]).toMatchObject({ pass: 60, x: null, n: null });
  });
});

describe("evidence: duty", () => {
  it("is the latest window of a core duty, not done at all", () => {
    const dutyWindows = [
      window("members_meeting", "2026-06", true),
      window("members_meeting", "2026-09", false),
      window("committee_meeting", "2026-09", false),
      window("committee_meeting", "2026-10", true),
      window("integrity_talk", "2026-06", false),
    ];
    expect(findEvidence(inputOf({}, { dutyWindows }))).toEqual([
      { kind: "duty", dutyType: "members_meeting", windowFrom: "2026-09", windowTo: "2026-09" },
    ]);
  });

  it("passes over exempt windows and does not depend on order", () => {
    const windows = [window("members_meeting", "2026-06", true), window("members_meeting", "2026-09", false, true)];
    expect(latestCoreWindows(exampleScheme, windows)).toEqual([windows[0]]);
    expect(latestCoreWindows(exampleScheme, windows.toReversed())).toEqual([windows[0]]);
  });
});

describe("evidence: blank", () => {
  it("is an owed ledger without any row", () => {
    const reporting = [
      { ledger: "requests", monthsWithoutRows: 12, months: 12 },
      { ledger: "resources", monthsWithoutRows: 11, months: 12 },
      { ledger: "activities", monthsWithoutRows: 0, months: 0 },
    ];
    expect(findEvidence(inputOf({}, { reporting }))).toEqual([
      { kind: "blank", ledger: "requests", monthsWithoutRows: 12, months: 12 },
    ]);
  });
});

describe("standing", () => {
  const duty = [{ kind: "duty" }] as const;
  const blank = [{ kind: "blank" }] as const;

  it("is weak on evidence in two of the last three periods, watch in one", () => {
    expect(standingOf([duty, [], duty])).toBe("weak");
    expect(standingOf([duty, duty, []])).toBe("weak");
    expect(standingOf([[], [], duty])).toBe("watch");
    expect(standingOf([duty, [], []])).toBe("watch");
    expect(standingOf([[], [], []])).toBe("clear");
  });

  it("looks at three periods alone, and a period without result counts nothing", () => {
    expect(standingOf([duty, duty, [], [], []])).toBe("clear");
    expect(standingOf([null, null, duty])).toBe("watch");
    expect(standingOf([])).toBe("clear");
  });

  it("does not count a blank", () => {
    expect(standingOf([blank, blank, blank])).toBe("clear");
    expect(standingOf([[...blank, ...duty], blank, duty])).toBe("weak");
  });
});
