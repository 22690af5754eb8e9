import { describe, expect, it } from "vitest";
import type { TrendPoint } from "@/lib/contracts/trend";
import { knownEnds } from "./known-ends";

const at = (period: string, value: number | null): TrendPoint => ({
  ...{ period, value, low: null, high: null, x: null, n: null },
  gap: value === null ? "no_result" : null,
});

describe("ends of a series", () => {
  it("are the outermost points with a value; zero is one", () => {
    expect(knownEnds([at("2026-07", null), at("2026-08", 0), at("2026-09", 5), at("2026-10", null)])).toEqual({
      first: { period: "2026-08", value: 0 },
      last: { period: "2026-09", value: 5 },
    });
  });

  it("are absent where nothing is known", () => {
    expect(knownEnds([at("2026-10", null)])).toBeNull();
  });
});
