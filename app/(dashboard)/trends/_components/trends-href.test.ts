import { describe, expect, it } from "vitest";
import { toggled, trendsHref } from "./trends-href";

describe("address of trends", () => {
  it("leaves out what is not chosen", () => {
    expect(trendsHref({}, [])).toBe("/trends");
  });

  it("names period, node and all subjects", () => {
    const href = trendsHref({ node: "R2" }, ["T1", "kind:rural"]);
    expect(new URL(href, "http://localhost").searchParams.get("unit")).toBe("T1,kind:rural");
    expect(new URL(href, "http://localhost").searchParams.get("node")).toBe("R2");
  });

  it("adds a subject once and takes it away again", () => {
    expect(toggled(["T1"], "B1")).toEqual(["T1", "B1"]);
    expect(toggled(["T1", "B1"], "B1")).toEqual(["T1"]);
  });
});
