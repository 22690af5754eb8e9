import { describe, expect, it } from "vitest";
import { describeEvidence, type EvidenceNames, formatWindow } from "./evidence";

const names: EvidenceNames = {
  nodes: [
    { id: "R2", zh: "按期办结率", en: "Resolved on time" },
    { id: "R5", zh: "逾期存量率", en: "Overdue stock" },
    { id: "responsiveness", zh: "服务响应", en: "Responsiveness" },
  ],
  dutyTypes: [{ id: "members_meeting", zh: "党员大会", en: "Members' meeting" }],
  ledgers: [{ id: "requests", zh: "群众诉求", en: "Requests" }],
};

describe("describeEvidence", () => {
  it("names the duty and its window", () => {
    const evidence = { kind: "duty", dutyType: "members_meeting", windowFrom: "2026-07", windowTo: "2026-09" } as const;
    expect(describeEvidence(evidence, names, "zh-CN")).toBe("2026年第三季度未开展党员大会");
    expect(describeEvidence(evidence, names, "en")).toBe("Members' meeting not done at all in Q3 2026");
  });

  it("gives counts, share, range and pass mark of a rate", () => {
    const evidence = { kind: "behind", node: "R2", x: 31, n: 58, value: 31 / 58, low: 0.408, high: 0.657, pass: 0.85 };
    expect(describeEvidence({ ...evidence, kind: "behind" }, names, "zh-CN")).toBe(
      "按期办结率 31/58（53.4%，可能范围 40.8%–65.7%），低于合格线 85%",
    );
    expect(describeEvidence({ ...evidence, kind: "behind" }, names, "en")).toBe(
      "Resolved on time 31/58 (53.4%, likely 40.8%–65.7%), below the pass mark of 85%",
    );
  });

  it("says above where less is better", () => {
    const evidence = {
      kind: "behind",
      node: "R5",
      x: 9,
      n: 12,
      value: 0.75,
      low: 0.47,
      high: 0.91,
      pass: 0.2,
    } as const;
    expect(describeEvidence(evidence, names, "zh-CN")).toContain("高于合格线 20%");
  });

  it("gives points of a dimension", () => {
    const evidence = {
      kind: "behind",
      node: "responsiveness",
      x: null,
      n: null,
      value: 38.62,
      low: 34,
      high: 43.05,
      pass: 60,
    } as const;
    expect(describeEvidence(evidence, names, "zh-CN")).toBe("服务响应得分 38.6（可能范围 34.0–43.1），低于合格分 60");
    expect(describeEvidence(evidence, names, "en")).toBe(
      "Responsiveness 38.6 (likely 34.0–43.1), below the pass mark of 60",
    );
  });

  it("leaves out the range of a census", () => {
    const evidence = {
      kind: "behind",
      node: "R2",
      x: 3,
      n: 12,
      value: 0.25,
      low: 0.25,
      high: 0.25,
      pass: 0.8,
    } as const;
    expect(describeEvidence(evidence, names, "en")).toBe("Resolved on time 3/12 (25.0%), below the pass mark of 80%");
  });

  it("asks about a blank ledger and calls an unknown thing by its id", () => {
    const evidence = { kind: "blank", ledger: "resources", monthsWithoutRows: 2, months: 12 } as const;
    expect(describeEvidence(evidence, names, "zh-CN")).toBe("resources台账 12 个月中 2 个月无记录，请核实");
    expect(describeEvidence({ ...evidence, ledger: "requests" }, names, "en")).toBe(
      "Requests: no entry in 2 of 12 months, please check",
    );
  });
});

describe("formatWindow", () => {
  it("uses the name of a whole month, quarter, half-year or year", () => {
    expect(formatWindow("2026-07", "2026-07", "zh-CN")).toBe("2026年7月");
    expect(formatWindow("2026-10", "2026-12", "en")).toBe("Q4 2026");
    expect(formatWindow("2026-07", "2026-12", "zh-CN")).toBe("2026年下半年");
    expect(formatWindow("2026-01", "2026-06", "en")).toBe("first half of 2026");
    expect(formatWindow("2026-01", "2026-12", "zh-CN")).toBe("2026年全年");
  });

  it("gives first and last month of anything else", () => {
    expect(formatWindow("2025-11", "2026-10", "en")).toBe("Nov 2025–Oct 2026");
    expect(formatWindow("2026-02", "2026-04", "zh-CN")).toBe("2026年2月–2026年4月");
  });
});
