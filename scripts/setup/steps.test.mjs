import { describe, expect, it } from "vitest";
import { countOf } from "./steps.mjs";

describe("countOf", () => {
  it("counts a step without tests as one", () => {
    expect(countOf({ code: 0, output: "" })).toEqual({ passed: 1, failed: 0 });
    expect(countOf({ code: 2, output: "" })).toEqual({ passed: 0, failed: 1 });
  });

  it("counts the tests of a step that has some", () => {
    expect(countOf({ code: 1, output: "", passed: 7, failed: 3 })).toEqual({ passed: 7, failed: 3 });
  });

  it("never reads a runner that failed as a success", () => {
    expect(countOf({ code: 1, output: "", passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });
});
