import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MonthIndex } from "../calendar/period";
import { Z95 } from "../stats/z";
import { oracleTable } from "../testing/oracle-table";
import { assuranceOf } from "./assurance";
import { type ChartPoint, chartValues } from "./control-chart";
import { recentTrend, recentTrendOfValues } from "./recent-trend";
import { OLDER_READING, OUR_READING, type RuleReading } from "./signal-rules";

const read = (name: string) => readFileSync(new URL(`./oracles/${name}`, import.meta.url), "utf8");

type Row = ReturnType<typeof oracleTable>[number];

interface Case {
  readonly case: string;
  readonly improvement_direction: "increase" | "decrease" | "neutral";
  readonly screen_outliers: boolean;
  readonly target: number | null;
  readonly rebase_at_index: number | null;
  readonly fix_after_n_points: number | null;
  readonly variation_type: string;
  readonly assurance_type: string | null;
}

const cases = JSON.parse(read("spc_cases.json")) as Case[];
const rows = new Map<string | null | undefined, Row[]>();
for (const row of oracleTable(read("spc_points.csv"))) rows.set(row.case, [...(rows.get(row.case) ?? []), row]);

function ours(one: Case, reading: RuleReading = OLDER_READING) {
  const months = (rows.get(one.case) ?? []).map((row) => ({
    month: Number(row.i) as MonthIndex,
    value: Number(row.y),
  }));
  const rebase = one.rebase_at_index as MonthIndex | null;
  return chartValues(months, null, {
    baseline: one.fix_after_n_points,
    screen: one.screen_outliers,
    rebases: rebase === null ? [] : [{ month: rebase, by: "the test", reason: "as in the reference" }],
    reading,
  });
}

/** The one label of a point in the peer's words: it names the first of these that applies. */
function labelOf({ signals }: ChartPoint): string {
  const has = (rule: string, side: string) => signals.some((one) => one.rule === rule && one.side === side);
  if (has("beyond_limit", "high")) return "Above UCL";
  if (has("beyond_limit", "low")) return "Below LCL";
  if (has("monotone", "high")) return "7 Point Trend (Increasing)";
  if (has("monotone", "low")) return "7 Point Trend (Decreasing)";
  if (has("two_of_three", "high")) return "2 in 3 Above CL";
  if (has("two_of_three", "low")) return "2 in 3 Below CL";
  if (has("one_side", "high")) return "7 Points Above CL";
  return has("one_side", "low") ? "7 Points Below CL" : "Common Cause";
}

function judgementOf(label: string, direction: Case["improvement_direction"]): string {
  if (label === "Common Cause") return "common_cause";
  const high = label.includes("Above") || label.includes("Increasing");
  if (direction === "neutral") return `special_cause_neutral_${high ? "high" : "low"}`;
  return high === (direction === "increase") ? "special_cause_improvement" : "special_cause_concern";
}

describe("NHSRplotthedots", () => {
  it("holds 41 cases with 758 points", () => {
    expect(cases).toHaveLength(41);
    expect([...rows.values()].flat()).toHaveLength(758);
  });

  it.each(cases)("$case: same centre, limits, labels and judgements", (one) => {
    const { points, phases } = ours(one);
    const expected = rows.get(one.case) ?? [];
    expect(points).toHaveLength(expected.length);
    points.forEach((point, i) => {
      const row = expected[i] ?? {};
      expect(Math.abs((point.centre ?? Number.NaN) - Number(row.mean))).toBeLessThanOrEqual(1e-9);
      if (row.lpl !== "NaN") {
        expect(Math.abs((point.low ?? Number.NaN) - Number(row.lpl))).toBeLessThanOrEqual(1e-9);
        expect(Math.abs((point.high ?? Number.NaN) - Number(row.upl))).toBeLessThanOrEqual(1e-9);
      }
      expect(labelOf(point)).toBe(row.special_cause_type);
      expect(judgementOf(labelOf(point), one.improvement_direction)).toBe(row.point_type);
    });
    expect(expected.at(-1)?.point_type).toBe(one.variation_type);
    expect(phases).toHaveLength(one.rebase_at_index === null ? 1 : 2);
  });

  it("gives the same assurance of a target", () => {
    const words = {
      consistently_met: "consistent_pass",
      consistently_missed: "consistent_fail",
      by_chance: "inconsistent",
    };
    const aimed = cases.filter(({ target }) => target !== null);
    expect(aimed).toHaveLength(4);
    for (const one of aimed) {
      const { low, high } = ours(one).points.at(-1) ?? {};
      expect(words[assuranceOf({ low: low ?? 0, high: high ?? 0 }, one.target ?? 0, "up")]).toBe(one.assurance_type);
    }
  });

  it("is wrong on constant series: there limits are no numbers, ours are the mean and nothing is a signal", () => {
    const constant = cases.filter((one) => one.case.startsWith("constant"));
    const broken = constant.filter((one) =>
      rows.get(one.case)?.every(({ lpl, upl }) => lpl === "NaN" && upl === "NaN"),
    );
    expect(broken.map((one) => one.case)).toEqual(["constant", "constant_100"]);
    for (const one of constant) {
      const { points, phases } = ours(one, OUR_READING);
      for (const { value, centre, low, high, signals } of points) {
        expect([centre, low, high, signals]).toEqual([value, value, value, []]);
      }
      expect(phases[0]?.silent).toBe("no_variation");
    }
  });

  it("stops a trend at equal neighbours; ours lets it pass over them without counting them", () => {
    const one = cases.find((any) => any.case === "trend_with_equal_pair");
    const signals = one ? ours(one, OUR_READING).points.map((point) => point.signals) : [];
    const falling = signals.map((all) => all.some(({ rule, side }) => rule === "monotone" && side === "low"));
    // 1, .5, 0, −.5, −.5, −1, −1.5, −2: seven different values, each below the one before.
    expect(falling.indexOf(true)).toBe(0);
    expect(falling.lastIndexOf(true)).toBe(7);
    expect(falling.filter(Boolean)).toHaveLength(8);
  });

  it("leaves points outside the limits out of two in three; ours counts them, all three on one side", () => {
    const one = cases.find((any) => any.case === "astronomical_and_near");
    const older = one ? ours(one).points : [];
    const now = one ? ours(one, OUR_READING).points : [];
    const rules = (points: readonly ChartPoint[], i: number) => points[i]?.signals.map(({ rule }) => rule);
    expect([rules(older, 11), rules(older, 12)]).toEqual([["beyond_limit"], []]);
    expect([rules(now, 11), rules(now, 12)]).toEqual([["beyond_limit", "two_of_three"], ["two_of_three"]]);
  });
});

interface TrendCase {
  readonly id: string;
  readonly method: "proportion" | "weighted_slope";
  readonly polarity?: string;
  readonly data: readonly {
    year: number;
    count: number;
    denominator: number;
    value: number;
    lower95: number;
    upper95: number;
  }[];
  readonly expected: { significant?: boolean; chi2_rounded_2dp?: number; marker?: string };
}

describe("Fingertips", () => {
  const { trend_cases, points_used } = JSON.parse(read("recent_trends.json")) as {
    trend_cases: TrendCase[];
    points_used: number;
  };
  const counted = ({ data }: TrendCase) =>
    recentTrend(
      data.map((row) => ({ month: row.year as MonthIndex, x: row.count, n: row.denominator })),
      points_used,
    );
  const limited = ({ data }: TrendCase) =>
    recentTrendOfValues(
      data.map((row) => ({ month: row.year as MonthIndex, value: row.value, low: row.lower95, high: row.upper95 })),
      points_used,
    );
  const find = (id: string) => trend_cases.find((one) => one.id === id) as TrendCase;

  it.each(["set1_weighted_slope", "set2_weighted_slope", "prop_set1"])("%s: same χ² and same verdict", (id) => {
    const one = find(id);
    const { verdict, chiSquared } = one.method === "proportion" ? counted(one) : limited(one);
    expect(verdict !== "no_change").toBe(one.expected.significant);
    if (one.expected.chi2_rounded_2dp !== undefined) {
      // The peer turns limits into standard errors with 1.96, which we know to more places.
      const rounding = one.method === "proportion" ? 1 : (1.96 / Z95) ** 2;
      expect(((chiSquared ?? 0) * rounding).toFixed(2)).toBe(one.expected.chi2_rounded_2dp.toFixed(2));
    }
  });

  it.each([
    ["next_DiabetesPrevelance", "rising"],
    ["next_YorkshireMmrCoverage", "falling"],
    ["next_DiabeticEyeDisease", "rising"],
  ])("%s: %s, by either test", (id, verdict) => {
    const one = find(id);
    expect(one.expected.marker?.startsWith(verdict === "rising" ? "Increasing" : "Decreasing")).toBe(true);
    expect(counted(one).verdict).toBe(verdict);
    // A single year without limits of its own would be a census; these all have some.
    expect(limited(one).verdict).toBe(verdict);
  });

  it("names a rise of a proportion a rise, where the older tool reversed the sign", () => {
    // 24.67 → 30.6 %: the older tool's marker for this set is a fall.
    const { verdict, perMonth } = counted(find("prop_set1"));
    expect(verdict).toBe("rising");
    expect(perMonth).toBeGreaterThan(0);
  });

  it("claims nothing where a year has all its cases done, because 23 cases are too few and not because of that year", () => {
    const one = find("prop_set2_count_equals_denominator");
    expect(one.expected.marker).toBe("CannotBeCalculated");
    expect(counted(one)).toMatchObject({ verdict: "too_few", reason: "too_few_cases", chiSquared: null });
    const tenfold = {
      ...one,
      data: one.data.map((row) => ({ ...row, count: row.count * 10, denominator: row.denominator * 10 })),
    };
    expect(counted(tenfold).verdict).toBe("falling");
  });
});
