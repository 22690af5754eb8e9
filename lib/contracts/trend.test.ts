import { describe, expect, it } from "vitest";
import { MOST_TREND_SUBJECTS, trendSubjects, trendSubjectText } from "./trend";

describe("subjects of a trend in an address", () => {
  it("reads units and kinds, each once and in order", () => {
    expect(trendSubjects.parse("T03,B0001,kind:rural,B0001")).toEqual([
      { unit: "T03" },
      { unit: "B0001" },
      { kind: "rural" },
    ]);
  });

  it("reads nothing from nothing", () => expect(trendSubjects.parse("")).toEqual([]));

  it("refuses a kind that does not exist and a code of a wrong shape", () => {
    expect(trendSubjects.safeParse("kind:urban").success).toBe(false);
    expect(trendSubjects.safeParse("B1;drop").success).toBe(false);
  });

  it("refuses more than can be read side by side", () => {
    const codes = Array.from({ length: MOST_TREND_SUBJECTS + 1 }, (_, i) => `B${i}`);
    expect(trendSubjects.safeParse(codes.slice(1).join(",")).success).toBe(true);
    expect(trendSubjects.safeParse(codes.join(",")).success).toBe(false);
  });

  it("writes what it reads", () => {
    expect(trendSubjects.parse("B1,kind:community").map(trendSubjectText).join(",")).toBe("B1,kind:community");
  });
});
