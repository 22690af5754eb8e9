import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

it("gives one text to equal documents, whatever the order of their keys", () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: 3 } })).toBe(
    '{"a":{"c":3,"d":[2,{"y":2,"z":1}]},"b":1}',
  );
  expect(canonicalJson({ a: { c: 3, d: [2, { y: 2, z: 1 }] }, b: 1 })).toBe(
    canonicalJson({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: 3 } }),
  );
});

it("keeps the order of lists, which means something", () => {
  expect(canonicalJson([2, 1])).toBe("[2,1]");
});

it("refuses what JSON cannot carry", () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
});
