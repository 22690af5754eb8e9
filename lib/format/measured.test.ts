import { describe, expect, it } from "vitest";
import { formatGoalposts, formatMeasured, formatMeasuredRange } from "./measured";

describe("measured values", () => {
  it("are written in the unit of their indicator", () => {
    expect(formatMeasured(0.7372, "rate", "zh-CN")).toBe("73.7%");
    expect(formatMeasured(12, "duration", "en")).toBe("12 days");
    expect(formatMeasured(0.052, "gap", "zh-CN")).toBe("+5.2 个百分点");
    expect(formatMeasured(-0.052, "gap", "en")).toBe("−5.2 pp");
  });

  it("have a range unless they are a census", () => {
    expect(formatMeasuredRange(0.66, 0.801, "rate", "en")).toBe("66%–80%");
    expect(formatMeasuredRange(-0.05, 0.1, "gap", "en")).toBe("−5 to +10");
    expect(formatMeasuredRange(null, null, "duty", "en")).toBeNull();
  });

  it("stand against goalposts", () => {
    expect(formatGoalposts({ floor: 0.6, pass: 0.85, target: 0.98 }, "rate", "en")).toBe("60% / 85% / 98%");
  });
});
