import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDayOf, lastDayOf, monthIndexOf, parsePeriod, periodOf, plusMonths, trailingMonths } from "./period";

describe("months", () => {
  it("count from year 0", () => {
    expect(monthIndexOf("2026-10")).toBe(2026 * 12 + 9);
    expect(monthIndexOf("2026-10-31 23:59:59")).toBe(monthIndexOf("2026-10"));
    expect(periodOf(monthIndexOf("2026-01"))).toBe("2026-01");
  });

  it("cross the turn of the year in both directions", () => {
    expect(periodOf(plusMonths(monthIndexOf("2025-11"), 3))).toBe("2026-02");
    expect(periodOf(plusMonths(monthIndexOf("2026-02"), -3))).toBe("2025-11");
    expect(trailingMonths(monthIndexOf("2026-01"), 3).map(periodOf)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });

  it("know their first and last day, leap years too", () => {
    expect(firstDayOf(monthIndexOf("2026-02"))).toBe("2026-02-01");
    expect(lastDayOf(monthIndexOf("2026-02"))).toBe("2026-02-28");
    expect(lastDayOf(monthIndexOf("2024-02"))).toBe("2024-02-29");
    expect(lastDayOf(monthIndexOf("2026-12"))).toBe("2026-12-31");
  });

  it.each(["2026-13", "2026-1", "2026", "10-2026", ""])("are not named by %j", (text) => {
    expect(parsePeriod(text)).toBeNull();
    expect(() => monthIndexOf(text)).toThrow(RangeError);
  });

  it("go there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12_000, max: 119_999 }), (month) => {
        const index = plusMonths(monthIndexOf("1000-01"), month - 12_000);
        return monthIndexOf(periodOf(index)) === month && periodOf(index) === lastDayOf(index).slice(0, 7);
      }),
    );
    expect(() => periodOf(plusMonths(monthIndexOf("9999-12"), 1))).toThrow(RangeError);
  });
});
