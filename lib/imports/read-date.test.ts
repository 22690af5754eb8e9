import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./read-date";

describe("dates as sources write them", () => {
  it("keeps an ISO day and pads what stands without its zero", () => {
    expect(readDate("2013-12-31", "YYYY-MM-DD")).toBe("2013-12-31");
    expect(readDate("2013-1-2", "YYYY-MM-DD")).toBe("2013-01-02");
  });

  it("reads month before day where the format says so", () => {
    expect(readDate("3/21/2000", "MM/DD/YYYY")).toBe("2000-03-21");
    expect(readDate("21/3/2000", "MM/DD/YYYY")).toBeNull();
  });

  it("takes 12 AM for midnight and 12 PM for noon", () => {
    const read = (text: string) => readDate(text, "MM/DD/YYYY hh:mm:ss AM/PM");
    expect(read("01/01/2015 12:20:09 AM")).toBe("2015-01-01 00:20:09");
    expect(read("01/01/2015 12:20:09 PM")).toBe("2015-01-01 12:20:09");
    expect(read("01/01/2015 01:05:00 PM")).toBe("2015-01-01 13:05:00");
    expect(read("01/01/2015 13:05:00 PM")).toBeNull();
    expect(read("01/01/2015 00:05:00 AM")).toBeNull();
  });

  it("knows leap years", () => {
    expect(readDate("2012-02-29", "YYYY-MM-DD")).toBe("2012-02-29");
    expect(readDate("2013-02-29", "YYYY-MM-DD")).toBeNull();
    expect(readDate("1900-02-29", "YYYY-MM-DD")).toBeNull();
    expect(readDate("2000-02-29", "YYYY-MM-DD")).toBe("2000-02-29");
  });

  it("refuses what is no date and what is of another format", () => {
    for (const text of ["", "2013-04-31", "2013-13-01", "2013-00-10", "0099-01-01", "2013-01-01 10:00", "soon"]) {
      expect(readDate(text, "YYYY-MM-DD"), text).toBeNull();
    }
    expect(readDate("2013-01-01 24:00:00", "YYYY-MM-DD HH:MM:SS")).toBeNull();
    expect(readDate("2013-01-01 23:60", "YYYY-MM-DD HH:MM:SS")).toBeNull();
  });

  it("reads compact days, months and local date-times without seconds", () => {
    expect(readDate("20240301", "YYYYMMDD")).toBe("2024-03-01");
    expect(readDate("2024-3", "YYYY-MM")).toBe("2024-03");
    expect(readDate("2024/3/1", "YYYY/MM/DD")).toBe("2024-03-01");
    expect(readDate("2024-03-01T9:05", "YYYY-MM-DD HH:MM:SS")).toBe("2024-03-01 09:05:00");
  });

  it("gives back every calendar day it is given", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDate(day, "YYYY-MM-DD")).toBe(day);
          expect(readDate(`${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`, "MM/DD/YYYY")).toBe(day);
        },
      ),
    );
  });
});
