import { expect, it } from "vitest";
import { positionOf } from "./position";

const position = (rankLow: number, rankHigh: number, of: number) => positionOf({ rankLow, rankHigh, of });

it("names the third in which the whole likely range lies", () => {
  expect(position(1, 30, 90)).toBe("front");
  expect(position(31, 60, 90)).toBe("middle");
  expect(position(61, 90, 90)).toBe("behind");
});

it("says middle for a range that reaches into the middle third", () => {
  expect(position(20, 40, 90)).toBe("middle");
  expect(position(55, 88, 90)).toBe("middle");
});

it("says nothing of a range that reaches from the first third into the last", () => {
  expect(position(25, 70, 90)).toBe("unclear");
  expect(position(1, 2, 2)).toBe("unclear");
});

it("knows a unit without company", () => expect(position(1, 1, 1)).toBe("alone"));
