import { describe, expect, it } from "vitest";
import { MESSAGE_AREAS } from "./areas";
import { chinese } from "./chinese";
import { english } from "./english";

/** Paths of all texts, with the names of the values they take. */
function texts(node: unknown, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  if (typeof node !== "object" || node === null) throw new TypeError(`${path} is neither a text nor a group`);
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [...texts(child, path === "" ? key : `${path}.${key}`)]),
  );
}

const valuesTaken = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))].sort();

describe("wording", () => {
  for (const area of MESSAGE_AREAS) {
    const zh = texts(chinese[area]);
    const en = texts(english[area]);

    it(`says everything of "${area}" in both languages`, () => {
      expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    });

    it(`fills the same values into "${area}" in both languages`, () => {
      for (const [path, text] of zh) {
        expect({ path, values: valuesTaken(en.get(path) ?? "") }).toEqual({ path, values: valuesTaken(text) });
      }
    });

    it(`leaves no Chinese in the English of "${area}" but names of languages`, () => {
      const foreign = [...en].filter(([path, text]) => /\p{Script=Han}/u.test(text) && !path.startsWith("language."));
      expect(foreign).toEqual([]);
    });
  }
});
