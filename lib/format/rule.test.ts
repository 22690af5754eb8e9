import { describe, expect, it } from "vitest";
import type { TallyPart } from "@/lib/core/scheme/tally-part";
import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { describePart } from "./rule";

const words: Readonly<Record<string, string>> = {
  duplicate: "重复",
  withdrawn: "已撤回",
  lecture: "宣讲",
  resolved: "已办结",
};
const zh = (part: TallyPart) => describePart(part, "zh-CN", (_, value) => words[value] ?? value);
const en = (part: TallyPart) => describePart(part, "en", (_, value) => value);

const onTime: TallyPart = {
  ledger: "requests",
  countedOn: "due_at",
  population: { where: { disposition: { notIn: ["duplicate", "withdrawn"] } } },
  numerator: { rows: { where: { resolved_at: { notAfter: "due_at" } } } },
  denominator: { rows: "all" },
};

describe("a rule in words", () => {
  it("says population, numerator, denominator and month of a share of rows", () => {
    expect(zh(onTime)).toEqual({
      population: "办理结果不是重复、已撤回",
      numerator: "办结时间不晚于应办结时间的行数",
      denominator: "全部行数",
      countedOn: "应办结时间",
    });
    expect(en(onTime)).toEqual({
      population: "“Disposition” is none of duplicate, withdrawn",
      numerator: "rows where “Resolved” is no later than “Due”",
      denominator: "all rows",
      countedOn: "“Due”",
    });
  });

  it("says sums, products and numbers per row", () => {
    const hours: TallyPart = {
      ledger: "activities",
      countedOn: "held_on",
      numerator: { sum: "attended", times: "hours" },
      denominator: { add: [{ sum: "eligible" }, { perRow: 5 }] },
    };
    expect(zh(hours)).toMatchObject({
      numerator: "实到 × 时长（小时）之和",
      denominator: "应到之和 + 每行 5 项",
      population: null,
    });
    expect(en(hours).denominator).toBe("sum of “Eligible” + 5 per row");
  });

  it("says a stock, a deadline some days later, and what must not be", () => {
    const stock: TallyPart = {
      ledger: "requests",
      countedOn: { openFrom: "received_at", openUntil: "resolved_at" },
      numerator: { rows: { where: { due_at: { notAfter: { monthEnd: true } } } } },
      denominator: { rows: { not: { where: { reopened_at: { notAfter: { field: "resolved_at", plusDays: 30 } } } } } },
    };
    expect(zh(stock)).toEqual({
      population: null,
      numerator: "应办结时间不晚于月末的行数",
      denominator: "不是“重新打开时间不晚于办结时间后第 30 天”的行数",
      countedOn: "每个月末：已有受理时间而没有办结时间的",
    });
  });

  it("says months without a miss, and categories counted once", () => {
    const months: TallyPart = {
      ledger: "duties",
      countedOn: "due_on",
      numerator: { everyRow: { where: { done_on: { present: true } } } },
      denominator: { everyRow: "all" },
    };
    expect(zh(months)).toMatchObject({
      numerator: "每一行都有完成日期的月份数",
      denominator: "有行的月份数",
      countedOn: "期限",
    });
    const categories: TallyPart = {
      ledger: "requests",
      countedOn: "resolved_at",
      numerator: { distinct: "category", where: { where: { disposition: { is: "resolved" } } } },
    };
    expect(zh(categories)).toMatchObject({ numerator: "办理结果为已办结的行中，不同类别的个数", denominator: null });
  });

  it("refuses a field the ledger does not have", () => {
    expect(() => zh({ ...onTime, countedOn: "invented" })).toThrow(RangeError);
  });
});

it("can say every rule of the default scheme in both languages", () => {
  for (const indicator of defaultScheme.indicators) {
    if (indicator.kind === "duration") continue;
    for (const part of indicator.parts) {
      expect(zh(part).numerator.length).toBeGreaterThan(1);
      expect(en(part).numerator).not.toMatch(/\p{Script=Han}/u);
    }
  }
});
