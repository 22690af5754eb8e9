import { describe, expect, it } from "vitest";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { holdsPersonalNumber, isPersonalHeading } from "./personal-data";
import { type ColumnSource, readValue } from "./read-value";

function read(ledger: LedgerId, name: string, text: string, source: Partial<ColumnSource> = {}) {
  const field = LEDGERS[ledger].fields.find((candidate) => candidate.name === name);
  if (!field) throw new RangeError(`${ledger} has no field ${name}`);
  const result = readValue(text, field, { column: "c", ...source });
  return "reason" in result ? result.reason : result.value;
}

describe("what a cell says", () => {
  it("is a whole count, with or without a decimal zero, and nothing else", () => {
    expect(read("activities", "eligible", "306.0")).toBe(306);
    expect(read("activities", "eligible", "0")).toBe(0);
    for (const text of ["-1", "1.5", "1,234", "12人", "1e3", "NaN"]) {
      expect(read("activities", "eligible", text), text).toBe("number_unreadable");
    }
  });

  it("is an amount with decimals, never below zero", () => {
    expect(read("resources", "funds_spent", "1200.50")).toBe(1200.5);
    expect(read("resources", "funds_spent", "-3")).toBe("number_unreadable");
  });

  it("is a score within its range", () => {
    expect(read("requests", "satisfaction", "5")).toBe(5);
    expect(read("requests", "satisfaction", "6")).toBe("number_out_of_range");
    expect(read("resources", "centres_in_use", "0")).toBe(0);
  });

  it("is a word of the ledger, through the source's own words where there are any", () => {
    expect(read("requests", "category", "dispute")).toBe("dispute");
    expect(read("requests", "category", "纠纷")).toBe("word_unknown");
    const values = { 纠纷: "dispute", 其他: null };
    expect(read("requests", "category", "纠纷", { values })).toBe("dispute");
    expect(read("requests", "category", "其他", { values })).toBeNull();
    expect(read("requests", "category", "噪音", { values })).toBe("word_unknown");
    expect(read("requests", "category", "噪音", { values, otherwise: "other" })).toBe("other");
    expect(read("requests", "category", "toString", { values })).toBe("word_unknown");
  });

  it("is cut to what the field holds: a day, a month", () => {
    const format = "MM/DD/YYYY hh:mm:ss AM/PM";
    expect(read("activities", "held_on", "03/02/2026 01:00:00 PM", { format })).toBe("2026-03-02");
    expect(read("requests", "received_at", "03/02/2026 01:00:00 PM", { format })).toBe("2026-03-02 13:00:00");
    expect(read("resources", "month", "2026-03-02", { format: "YYYY-MM-DD" })).toBe("2026-03");
    expect(read("activities", "held_on", "2026-03", { format: "YYYY-MM" })).toBe("date_unreadable");
  });

  it("is not taken where it is a story or holds a person's number", () => {
    expect(read("requests", "responsible_post", "民生岗")).toBe("民生岗");
    expect(read("requests", "responsible_post", "岗".repeat(201))).toBe("text_too_long");
    expect(read("requests", "responsible_post", "王某13912345678")).toBe("personal_data");
  });
});

describe("data of persons", () => {
  it("are known by their headings", () => {
    const personal = ["姓名", "联系电话", "身份证号", "Name", "caller_name", "Mobile phone", "e-mail", "家庭住址"];
    expect(personal.filter((heading) => !isPersonalHeading(heading))).toEqual([]);
    const others = ["项目名称", "ward", "project_name", "支部", "岗位", "Status", "DBA_Name"];
    expect(others.filter(isPersonalHeading)).toEqual([]);
  });

  it("are known by their shape, and case numbers are not taken for them", () => {
    expect(holdsPersonalNumber("证号11010519491231002X")).toBe(true);
    expect(holdsPersonalNumber("13912345678")).toBe(true);
    for (const text of ["101001240734", "12-01209013", "20261031", "139123456789", "110105194913310021"]) {
      expect(holdsPersonalNumber(text), text).toBe(false);
    }
  });
});
