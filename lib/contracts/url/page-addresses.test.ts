import { describe, expect, it } from "vitest";
import { carriedQuery, matchPage } from "./page-addresses";

describe("matchPage", () => {
  it("reads the names in a path", () => {
    expect(matchPage("/branches/T03-B12")?.names).toEqual({ code: "T03-B12" });
    expect(matchPage("/branches/%E6%9F%B3%E6%B2%9F/indicators/R1")?.names).toEqual({ code: "柳沟", id: "R1" });
    expect(matchPage("/")?.names).toEqual({});
  });

  it("finds no page where none stands", () => {
    expect(matchPage("/leagues")).toBeNull();
    expect(matchPage("/branches/a/b")).toBeNull();
    expect(matchPage("/branches/%E6%9F")).toBeNull();
  });
});

describe("carriedQuery", () => {
  const search = new URLSearchParams("period=2026-10&unit=T03&sort=name");

  it("takes along what the next page understands", () => {
    expect(carriedQuery("/league", search, ["period", "unit"])).toBe("/league?period=2026-10&unit=T03");
    expect(carriedQuery("/branches/B1", search, ["period", "unit"])).toBe("/branches/B1?period=2026-10");
  });

  it("adds nothing when there is nothing to take", () => {
    expect(carriedQuery("/league", new URLSearchParams(), ["period", "unit"])).toBe("/league");
    expect(carriedQuery("/elsewhere", search, ["period", "unit"])).toBe("/elsewhere");
  });
});
