import { describe, expect, it } from "vitest";
import { branchesQuery } from "./branches-query";
import { parseQuery } from "./parse-query";
import { MOST_TREND_SUBJECTS, subjectText, trendsQuery } from "./trends-query";

describe("subjects of a trend in an address", () => {
  const read = (unit: string) => parseQuery(trendsQuery, { unit });

  it("reads units and kinds, each once and in order", () => {
    expect(read("T03,B0001,kind:rural,B0001")).toEqual({
      ok: true,
      query: { unit: [{ unit: "T03" }, { unit: "B0001" }, { kind: "rural" }] },
    });
  });

  it("leaves out what the address leaves out", () => {
    expect(parseQuery(trendsQuery, {})).toEqual({ ok: true, query: {} });
  });

  it("refuses a kind that does not exist, an empty part and a code of a wrong shape", () => {
    for (const unit of ["kind:urban", "B1;drop", "", "B1,,B2"]) {
      expect(read(unit)).toEqual({ ok: false, faults: [{ problem: "shape", name: "unit", value: unit }] });
    }
  });

  it("refuses more than can be read side by side", () => {
    const codes = Array.from({ length: MOST_TREND_SUBJECTS + 1 }, (_, i) => `B${i}`);
    expect(read(codes.slice(1).join(",")).ok).toBe(true);
    expect(read(codes.join(",")).ok).toBe(false);
  });

  it("writes what it reads", () => {
    const found = read("B1,kind:community");
    expect(found.ok && found.query.unit?.map(subjectText).join(",")).toBe("B1,kind:community");
  });
});

describe("page of a list in an address", () => {
  it("is a whole number from 1", () => {
    expect(parseQuery(branchesQuery, { page: "12" })).toEqual({ ok: true, query: { page: 12 } });
    for (const page of ["0", "-1", "1.5", "x", "123456"]) expect(parseQuery(branchesQuery, { page }).ok).toBe(false);
  });
});
