import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { dayNumberOf, dayOf, daysBetween, plusCalendarDays } from "./days";
import { knowsWorkingDaysOf, plusWorkingDays } from "./working-days";

describe("working days", () => {
  it("skips weekends", () => {
    expect(plusWorkingDays("2026-06-05", 1)).toBe("2026-06-08");
    expect(plusWorkingDays("2026-06-06", 1)).toBe("2026-06-08");
    expect(plusWorkingDays("2026-06-03", 2)).toBe("2026-06-05");
  });

  it("skips holidays and works on make-up days (State Council arrangement for 2026)", () => {
    // Spring Festival 15–23 February; Saturdays 14 and 28 February are worked.
    expect(plusWorkingDays("2026-02-13", 1)).toBe("2026-02-14");
    expect(plusWorkingDays("2026-02-13", 2)).toBe("2026-02-24");
    expect(plusWorkingDays("2026-02-27", 1)).toBe("2026-02-28");
    // New Year: 1–3 January off, Sunday 4 January worked.
    expect(plusWorkingDays("2025-12-31", 1)).toBe("2026-01-04");
    // National Day: 1–7 October off.
    expect(plusWorkingDays("2026-09-30 16:20:00", 2)).toBe("2026-10-09");
  });

  it.each(["America/Anchorage", "UTC", "Pacific/Kiritimati"])(
    "gives the same days on a machine in %s",
    async (zone) => {
      const before = process.env.TZ;
      vi.resetModules();
      process.env.TZ = zone;
      try {
        const fresh = await import("./working-days");
        // Monday 12 October is worked, Sunday 11 is not; Saturday 10 makes up for the holiday.
        expect(fresh.plusWorkingDays("2026-10-09", 1)).toBe("2026-10-10");
        expect(fresh.plusWorkingDays("2026-10-10", 1)).toBe("2026-10-12");
      } finally {
        process.env.TZ = before;
      }
    },
  );

  it("takes 0 as the day itself, or the next working day", () => {
    expect(plusWorkingDays("2026-06-05 08:00:00", 0)).toBe("2026-06-05");
    expect(plusWorkingDays("2026-06-06", 0)).toBe("2026-06-08");
  });

  it("says so where no official arrangement is known", () => {
    expect(knowsWorkingDaysOf(2013)).toBe(true);
    expect(knowsWorkingDaysOf(1999)).toBe(false);
    expect(() => plusWorkingDays("1999-05-04", 2)).toThrow(/1999/);
  });

  it("refuses what is no day and no number of days", () => {
    expect(() => plusWorkingDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => plusWorkingDays("2026-02-03", -1)).toThrow(RangeError);
    expect(() => plusWorkingDays("2026-02-03", 1.5)).toThrow(RangeError);
  });

  it("adds up: a days and then b days are a + b days", () => {
    const start = fc.integer({ min: dayNumberOf("2024-01-01"), max: dayNumberOf("2026-06-30") }).map(dayOf);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (day, a, b) => {
        expect(plusWorkingDays(plusWorkingDays(day, a), b)).toBe(plusWorkingDays(day, a + b));
      }),
    );
  });
});

describe("calendar days", () => {
  it("adds and counts over months, leap years and times of day", () => {
    expect(plusCalendarDays("2024-02-28 23:59:59", 1)).toBe("2024-02-29");
    expect(plusCalendarDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2025-12-31 23:00:00", "2026-01-01 01:00:00")).toBe(1);
    expect(daysBetween("2026-01-05", "2026-01-01")).toBe(-4);
  });

  it("goes there and back", () => {
    fc.assert(fc.property(fc.integer({ min: -300_000, max: 300_000 }), (n) => dayNumberOf(dayOf(n)) === n));
  });

  it.each(["2026-04-31", "2026-4-1", "", "2026-04-01T00:00:00"])("refuses %s", (text) => {
    expect(() => dayNumberOf(text)).toThrow(RangeError);
  });
});
