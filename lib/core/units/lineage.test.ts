import { expect, it } from "vitest";
import { lineageOf, type Succession } from "./lineage";

const merge = (predecessorId: number, successorId: number, onDay: string): Succession => ({
  predecessorId,
  successorId,
  kind: "merge",
  onDay,
});

it("carries on the history of merged units, and of those merged into them before", () => {
  const successions = [merge(1, 3, "2026-01-01"), merge(2, 3, "2026-01-01"), merge(3, 4, "2026-06-01")];
  expect(lineageOf(4, successions, "2026-06-30")).toEqual([4, 3, 1, 2]);
});

it("carries on nothing before the day of the merge", () => {
  expect(lineageOf(3, [merge(1, 3, "2026-07-01")], "2026-06-30")).toEqual([3]);
});

it("carries on nothing after a split", () => {
  expect(lineageOf(2, [{ ...merge(1, 2, "2026-01-01"), kind: "split" }], "2026-06-30")).toEqual([2]);
});

it("comes to an end on successions that go round in a circle", () => {
  expect(lineageOf(1, [merge(1, 2, "2026-01-01"), merge(2, 1, "2026-01-01")], "2026-06-30")).toEqual([1, 2]);
});
