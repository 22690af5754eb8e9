import { describe, expect, it } from "vitest";
import { matchPage } from "./page-addresses";

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
