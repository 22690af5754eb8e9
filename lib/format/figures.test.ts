import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatDays,
  formatFraction,
  formatRange,
  formatScore,
  formatShare,
  formatSigned,
} from "./figures";

describe("figures as text", () => {
  it("gives a score one decimal", () => {
    expect(formatScore(47.25)).toBe("47.3");
    expect(formatScore(100)).toBe("100.0");
    expect(formatScore(-0.04)).toBe("0.0");
  });

  it("refuses what is not a figure", () => {
    expect(() => formatScore(Number.NaN)).toThrow(RangeError);
    expect(() => formatCount(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it("groups thousands", () => expect(formatCount(3000)).toBe("3,000"));

  it("writes a share as per cent", () => {
    expect(formatShare(0.984)).toBe("98%");
    expect(formatShare(0.9861, 1)).toBe("98.6%");
    expect(formatShare(0)).toBe("0%");
    expect(formatShare(1)).toBe("100%");
  });

  it("does not round a share to all or nothing", () => {
    expect(formatShare(0.999)).toBe(">99%");
    expect(formatShare(0.9999, 1)).toBe(">99.9%");
    expect(formatShare(0.001)).toBe("<1%");
    expect(formatShare(0.995)).toBe(">99%");
    expect(formatShare(0.994)).toBe("99%");
  });

  it("signs a difference with a true minus", () => {
    expect(formatSigned(2.44)).toBe("+2.4");
    expect(formatSigned(-17.7)).toBe("−17.7");
    expect(formatSigned(0.01)).toBe("0.0");
    expect(formatSigned(-0.01)).toBe("0.0");
    expect(formatSigned(-12, 0)).toBe("−12");
  });

  it("joins limits with a dash and does not repeat one figure", () => {
    expect(formatRange(44.21, 50.28)).toBe("44.2–50.3");
    expect(formatRange(100, 100)).toBe("100.0");
    expect(formatRange(345, 1351, formatCount)).toBe("345–1,351");
    expect(formatRange(0.5, 0.75, formatShare)).toBe("50%–75%");
  });

  it("words days and fractions", () => {
    expect(formatDays(3, "zh-CN")).toBe("3 天");
    expect(formatDays(1, "en")).toBe("1 day");
    expect(formatDays(2.5, "en")).toBe("2.5 days");
    expect(formatFraction(31, 1058)).toBe("31/1,058");
  });
});
