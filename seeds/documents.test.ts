import { expect, it } from "vitest";
import { SOURCE_DOCUMENTS } from "./documents";

it("registers the five documents once each", () => {
  expect(SOURCE_DOCUMENTS.map((document) => document.key)).toEqual(["D1", "D2", "D3", "D4", "D5"]);
});

it("cites only paragraphs the document has", () => {
  for (const { key, paragraphs, terms } of SOURCE_DOCUMENTS) {
    expect(terms.length, key).toBeGreaterThan(0);
    for (const { paragraph, term } of terms) {
      expect(Number.isInteger(paragraph) && paragraph >= 1 && paragraph <= paragraphs, `${key} ${term}`).toBe(true);
    }
  }
});

it("cites by short key terms, never by sentences", () => {
  for (const { terms } of SOURCE_DOCUMENTS) {
    for (const { term } of terms) {
      expect(term.length).toBeLessThanOrEqual(16);
      expect(term).not.toMatch(/[。;;!?!?]/u);
    }
  }
});

it("lists no place twice", () => {
  for (const { terms } of SOURCE_DOCUMENTS) {
    expect(new Set(terms.map(({ paragraph, section, term }) => `${paragraph}/${section ?? ""}/${term}`)).size).toBe(
      terms.length,
    );
  }
});
