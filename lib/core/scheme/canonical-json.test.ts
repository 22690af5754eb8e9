import fc from "fast-check";
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

it("sorts keys at every depth and leaves out what is absent", () => {
  expect(canonicalJson({ b: [{ d: 1, c: "二" }], a: undefined, A: null })).toBe('{"A":null,"b":[{"c":"二","d":1}]}');
});

it("is JSON that reads back as the same value, whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (entries) => {
      const turned = Object.fromEntries(Object.entries(entries).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson({ ...entries }));
    }),
  );
});

it.each([[Number.NaN], [[undefined]], [new Date(0)], [() => 1], [10n]])("refuses %s", (value) => {
  expect(() => canonicalJson(value)).toThrow(RangeError);
});
