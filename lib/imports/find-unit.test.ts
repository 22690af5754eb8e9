import { describe, expect, it } from "vitest";
import type { UnitIdentity } from "@/lib/data/units/reads";
import { applyStep, unitFinder } from "./find-unit";

function unit(id: number, code: string, more: Partial<UnitIdentity> = {}): UnitIdentity {
  return { id, code, level: "branch", names: [], aliases: [], from: "2000-01-01", to: null, ...more };
}

const wards = [unit(3, "BOS-W03", { names: ["Ward 3"] }), unit(13, "BOS-W13", { names: ["Ward 13"] })];
const rule = {
  steps: [{ dropStart: "Ward " }, { dropEnd: ".0" }, "dropLeadingZeros" as const, { padZeros: 2 }],
  codePrefix: "BOS-W",
};

describe("finding the unit a source means", () => {
  it("brings three spellings of a ward to one", () => {
    const find = unitFinder(wards, rule);
    for (const spelling of ["Ward 3", "03", "3", "3.0"]) {
      expect(find(spelling), spelling).toEqual({ unit: wards[0] });
    }
  });

  it("does not take a ward that does not exist for one that looks like it", () => {
    const find = unitFinder(wards, rule);
    for (const spelling of ["0", "33", "Ward", "Ward 3a", "1 3"]) {
      expect(find(spelling), spelling).toEqual({ reason: "unit_unknown" });
    }
  });

  it("looks for a code first, then an exact name, then an alias", () => {
    const units = [
      unit(1, "A", { names: ["B"] }),
      unit(2, "B", { names: ["C"] }),
      unit(3, "D", { names: ["E"], aliases: ["C", "old E"] }),
    ];
    const find = unitFinder(units, { steps: [], codePrefix: "" });
    expect(find("B")).toEqual({ unit: units[1] });
    expect(find("C")).toEqual({ unit: units[1] });
    expect(find("old E")).toEqual({ unit: units[2] });
  });

  it("names the doubt when two units bear the name, and the level when it is no branch", () => {
    const units = [
      unit(1, "A", { names: ["新村"] }),
      unit(2, "B", { names: ["新村"] }),
      unit(3, "T", { level: "township", names: ["城关镇"] }),
    ];
    const find = unitFinder(units, { steps: [], codePrefix: "" });
    expect(find("新村")).toEqual({ reason: "unit_ambiguous" });
    expect(find("城关镇")).toEqual({ reason: "unit_not_a_branch" });
  });
});

describe("steps from a spelling to another", () => {
  it("do what they are called", () => {
    expect(applyStep("007", "dropLeadingZeros")).toBe("7");
    expect(applyStep("0", "dropLeadingZeros")).toBe("0");
    expect(applyStep("１２号", "fullWidthToHalf")).toBe("12号");
    expect(applyStep("w-3b", "upperCase")).toBe("W-3B");
    expect(applyStep("a b c", { replace: " ", by: "" })).toBe("abc");
    expect(applyStep("7", { padZeros: 3 })).toBe("007");
    expect(applyStep("支部:甲", { dropStart: "支部:" })).toBe("甲");
    expect(applyStep("甲支部", { dropEnd: "支部" })).toBe("甲");
  });
});
