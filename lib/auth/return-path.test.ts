import { expect, it } from "vitest";
import { safeReturnPath } from "./return-path";

it("goes back to a page of this site", () => {
  expect(safeReturnPath("/league?period=2026-10&unit=T03")).toBe("/league?period=2026-10&unit=T03");
});

it.each(["//other.example", "/\\other.example", "https://other.example", "league", "", "/a\nb", null, undefined])(
  "never follows %j",
  (text) => expect(safeReturnPath(text)).toBe("/"),
);
