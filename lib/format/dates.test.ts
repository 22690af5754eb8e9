import { describe, expect, it } from "vitest";
import { formatDateTime, formatDay, formatMonth, formatMonthDay, formatPeriod, formatPeriodRange } from "./dates";
import { formatList, nameOrder } from "./lists";

describe("dates as text", () => {
  it("writes a period", () => {
    expect(formatPeriod("2026-10", "zh-CN")).toBe("2026年10月");
    expect(formatPeriod("2026-10", "en")).toBe("Oct 2026");
    expect(formatMonth("2026-09", "zh-CN")).toBe("9月");
    expect(formatMonth("2026-09", "en")).toBe("Sep");
  });

  it("writes a range of periods once when both are one", () => {
    expect(formatPeriodRange("2025-11", "2026-10", "en")).toBe("Nov 2025–Oct 2026");
    expect(formatPeriodRange("2026-10", "2026-10", "zh-CN")).toBe("2026年10月");
  });

  it("writes a day whatever the zone of the machine", () => {
    expect(formatDay("2026-01-01", "zh-CN")).toBe("2026年1月1日");
    expect(formatDay("2026-10-31", "en")).toBe("31 Oct 2026");
    expect(formatMonthDay("2026-10-31", "zh-CN")).toBe("10月31日");
    expect(formatMonthDay("2026-10-01", "en")).toBe("1 Oct");
  });

  it("writes a time only where one was recorded", () => {
    expect(formatDateTime("2026-10-31 14:05:00", "zh-CN")).toBe("2026年10月31日 14:05");
    expect(formatDateTime("2026-10-31", "en")).toBe("31 Oct 2026");
  });

  it("refuses text that is no date", () => {
    expect(() => formatPeriod("2026-13", "en")).toThrow(RangeError);
    expect(() => formatDay("2026-10", "en")).toThrow(RangeError);
  });
});

describe("lists and orders", () => {
  it("joins with the mark of the language", () => {
    expect(formatList(["甲", "乙"], "zh-CN")).toBe("甲、乙");
    expect(formatList(["A", "B"], "en")).toBe("A, B");
  });

  it("orders numbers inside names by value", () => {
    expect(["第10支部", "第2支部"].sort(nameOrder("zh-CN"))).toEqual(["第2支部", "第10支部"]);
  });
});
