import { expect, it } from "vitest";
import { alongAxis, placeOnAxis } from "./place-on-axis";

const axis = { from: 0, to: 100, width: 108, inset: 4 };

it("puts a value and its limits along the axis", () =>
  expect(placeOnAxis(50, 25, 100, axis)).toEqual({ at: 54, low: 29, high: 104 }));

it("keeps what lies beyond at the ends", () => {
  expect(alongAxis(-20, axis)).toBe(4);
  expect(alongAxis(120, axis)).toBe(104);
});

it("puts the only place of a company of one in the middle", () =>
  expect(alongAxis(1, { from: 1, to: 1, width: 80, inset: 4 })).toBe(40));
