import { describe, expect, it } from "vitest";
import { sparklineShape } from "./sparkline";

// 3 px inset: x runs 3 … 63 over five values (15 px apart), y runs 17 (0) … 3 (100).
const scale = { from: 0, to: 100, pass: 50, width: 66, height: 20 };

describe("sparkline", () => {
  it("joins neighbours and puts a dot on the newest", () => {
    const shape = sparklineShape({ ...scale, values: [0, 50, 100, 50, 0] });
    expect(shape.line).toBe("M3 17L18 10L33 3L48 10L63 17");
    expect(shape.last).toEqual({ x: 63, y: 17 });
    expect(shape.passY).toBe(10);
    expect(shape.gaps).toBe("");
  });

  it("breaks at a gap, marks it, and keeps a value that stands alone", () => {
    const shape = sparklineShape({ ...scale, values: [0, 0, null, 100, null] });
    expect(shape.line).toBe("M3 17L18 17");
    expect(shape.lone).toBe("M48 3h0");
    expect(shape.gaps).toBe("M31.5 19h3M61.5 19h3");
    expect(shape.last).toBeNull();
  });

  it("keeps the scale it is given", () => {
    const shape = sparklineShape({ ...scale, from: 40, to: 90, values: [10, 95] });
    expect(shape.line).toBe("M3 17L63 3");
    expect(sparklineShape({ ...scale, from: 60, values: [] })).toMatchObject({ passY: null, last: null, line: "" });
  });

  it("refuses an empty scale", () => {
    expect(() => sparklineShape({ ...scale, from: 100, values: [1] })).toThrow(RangeError);
  });
});
