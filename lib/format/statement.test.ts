import { describe, expect, it } from "vitest";
import { describeCounts } from "./statement";

describe("counts as a sentence", () => {
  const statement = { zh: "到期的 {n} 件中，按期办结 {x} 件", en: "{x} of {n} requests were resolved on time" };

  it("fills in both counts in the reader's language", () => {
    expect(describeCounts(statement, 39, 64, "zh-CN")).toBe("到期的 64 件中，按期办结 39 件");
    expect(describeCounts(statement, 1039, 2064, "en")).toBe("1,039 of 2,064 requests were resolved on time");
  });

  it("keeps one decimal of amounts that are not whole", () => {
    expect(describeCounts(statement, 7.5, 12, "en")).toBe("7.5 of 12 requests were resolved on time");
  });

  it("gives the bare fraction where the scheme has no sentence", () => {
    expect(describeCounts(null, 39, 64, "en")).toBe("39/64");
  });
});
