import { describe, expect, it } from "vitest";
import { displayWidth, writeTable } from "./write-table";

describe("a table on a terminal", () => {
  it("gives Chinese signs and full-width forms two places", () => {
    expect(displayWidth("柳村")).toBe(4);
    expect(displayWidth("（1–2）")).toBe(7);
    expect(displayWidth("Ward 3")).toBe(6);
  });

  it("aligns columns, numbers to the right, without blanks at the ends of lines", () => {
    const columns = [{ head: "名称" }, { head: "n", align: "right" as const }, { head: "" }];
    expect(
      writeTable(columns, [
        ["柳村支部", "3", ""],
        ["A", "1,024", "x"],
      ]).split("\n"),
    ).toEqual(["名称          n", "柳村支部      3", "A         1,024  x"]);
  });
});
