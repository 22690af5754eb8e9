import { expect, it } from "vitest";
import type { LeagueRow } from "@/lib/contracts/league";
import { tableItems } from "./table-items";

/** A branch whose limits lie `wide` points either side of its score. */
const row = (score: number, wide: number) =>
  ({ unit: `b${score}`, score, low: score - wide, high: score + wide }) as LeagueRow;
const shape = (rows: readonly LeagueRow[], grouped = true) =>
  tableItems(rows, grouped).map((item) => (item.kind === "group" ? item.count : item.row.score));

it("heads a run that cannot be told from its first with how many they are", () => {
  // Limits 5 either side differ clearly beyond √50 ≈ 7.07 points: 60, 63 and 67 do not, 68 does.
  expect(shape([row(60, 5), row(63, 5), row(67, 5), row(68, 5), row(90, 5)])).toEqual([3, 60, 63, 67, 68, 90]);
});

it("works from the best down as well", () => {
  expect(shape([row(90, 5), row(89, 5), row(85, 5), row(60, 5)])).toEqual([3, 90, 89, 85, 60]);
});

it("says nothing of two, nor of what is told apart by a census", () => {
  expect(shape([row(60, 5), row(62, 5), row(90, 0), row(91, 0), row(92, 0)])).toEqual([60, 62, 90, 91, 92]);
});

it("leaves rows alone where they are not in order of their scores", () => {
  expect(shape([row(60, 5), row(61, 5), row(62, 5)], false)).toEqual([60, 61, 62]);
  expect(shape([])).toEqual([]);
});
