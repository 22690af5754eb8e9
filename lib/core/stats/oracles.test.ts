import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { competitionRanks } from "../league/competition-ranks";
import { quantileOf } from "../league/quantile";
import { combineScores } from "../scoring/combine-scores";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { oracleTable } from "../testing/oracle-table";
import { binomialOf } from "./binomial";
import { byarsInterval, poissonInterval } from "./poisson-interval";
import { wilsonInterval } from "./wilson-interval";
import { LEVEL_95, Z95, Z998 } from "./z";

const read = (name: string) => readFileSync(new URL(`./oracles/${name}`, import.meta.url), "utf8");

const tableOf = (name: string) => oracleTable(read(name));
const numberOf = (cell: string | null | undefined) => (cell == null ? null : Number(cell));

function within(actual: number, expected: number | null, tolerance: number) {
  if (expected === null) return;
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

describe("PHEindicatormethods", () => {
  it("gives the same Wilson limits at 95 and 99.8 %", () => {
    const rows = tableOf("wilson_grid.csv");
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const [x, n] = [Number(row.x), Number(row.n)];
      for (const [z, level] of [
        [Z95, "95"],
        [Z998, "998"],
      ] as const) {
        const { low, high } = wilsonInterval(x, n, z);
        within(low, numberOf(row[`lower${level}`]), 1e-12);
        within(high, numberOf(row[`upper${level}`]), 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  it("gives the same Byar limits, wherever the lower one is above 0", () => {
    for (const row of tableOf("byars_grid.csv")) {
      const x = Number(row.x);
      const at95 = byarsInterval(x, Z95);
      within(at95.low, numberOf(row.lower95), 1e-12);
      within(at95.high, numberOf(row.upper95), 1e-12);
      const at998 = byarsInterval(x, Z998);
      within(at998.low, numberOf(row.lower998), 1e-12);
      within(at998.high, numberOf(row.upper998), 1e-12);
    }
  });

  it("puts tied values into the same quantile", () => {
    const rows = tableOf("quantile_ties_na_q4_invert.csv").filter((row) => row.v !== null);
    const ranks = competitionRanks(rows.map((row) => Number(row.v)));
    const ours = ranks.map(({ rank }) => quantileOf(rank, rows.length, 4));
    expect(ours).toEqual(rows.map((row) => Number(row.quantile)));
  });
});

describe("base R", () => {
  it("gives the same Wilson limits", () => {
    for (const row of tableOf("binomial_intervals.csv")) {
      const { low, high } = wilsonInterval(Number(row.x), Number(row.n));
      within(low, numberOf(row.wilson_lower95_proptest), 1e-10);
      within(high, numberOf(row.wilson_upper95_proptest), 1e-10);
    }
  });

  it("gives the same exact Poisson limits through χ²", () => {
    let compared = 0;
    for (const row of tableOf("qchisq_qt.csv")) {
      const degrees = Number(row.df);
      if (degrees % 2 !== 0 || degrees > 18) continue;
      const limit = Number(row.qchisq) / 2;
      if (row.p?.startsWith("0.025")) within(poissonInterval(degrees / 2, LEVEL_95).low, limit, 1e-10);
      else if (row.p?.startsWith("0.97")) within(poissonInterval(degrees / 2 - 1, LEVEL_95).high, limit, 1e-10);
      else continue;
      compared++;
    }
    expect(compared).toBeGreaterThan(3);
  });

  /** Relative, however small. */
  const same = (actual: number, expected: string | null | undefined) =>
    expect(Math.abs(actual - Number(expected))).toBeLessThanOrEqual(1e-12 * Math.max(Number(expected), 1e-300));

  it("gives the same binomial distribution", () => {
    for (const { n, k, pr, pbinom } of tableOf("binom.csv")) {
      same(binomialOf(Number(n), Number(pr)).atMost(Number(k)), pbinom);
    }
  });

  it("gives the same binomial tails, however small", () => {
    const rows = tableOf("exact_binomial_tails.csv");
    expect(rows.length).toBeGreaterThan(250);
    for (const { n, p0, x, lower_exact, upper_exact } of rows) {
      const cases = binomialOf(Number(n), Number(p0));
      same(cases.atMost(Number(x)), lower_exact);
      same(cases.atLeast(Number(x)), upper_exact);
    }
  });
});

describe("csranks", () => {
  it("lets ties share the lowest place", () => {
    const { v, irank_omega0 } = JSON.parse(read("csranks_tie_ranks.json")) as Record<string, number[]>;
    expect(competitionRanks(v ?? []).map(({ rank }) => rank)).toEqual(irank_omega0);
  });
});

describe("COINr", () => {
  const indicators = tableOf("asem_meta.csv").filter((row) => row.Type === "Indicator");
  const groups = tableOf("asem_meta.csv").filter((row) => row.Type === "Aggregate");

  it("gives the same points between goalposts, either direction, when the pass mark is not a bend", () => {
    const spec = new Map(tableOf("goalposts_spec.csv").map((row) => [row.iCode, row]));
    const normed = tableOf("norm_goalposts.csv");
    let compared = 0;
    for (const [i, raw] of tableOf("asem_raw.csv").entries()) {
      for (const [id, post] of spec) {
        if (id == null || raw[id] == null) continue;
        const [lower, upper] = [Number(post.goalpost_lower), Number(post.goalpost_upper)];
        const [floor, target] = post.Direction === "1" ? [lower, upper] : [upper, lower];
        const points = scoreGoalposts(Number(raw[id]), { floor, pass: floor + 0.6 * (target - floor), target });
        within(points, numberOf(normed[i]?.[id]), 1e-9);
        compared++;
      }
    }
    expect(compared).toBe(51 * 49 - 63);
  });

  /** Aggregates of one unit, bottom up, by our own weighted mean. */
  function aggregatesOf(points: Record<string, number | null>): Record<string, number | null> {
    const all = { ...points };
    for (const group of groups) {
      const children = [...indicators, ...groups].filter((row) => row.Parent === group.iCode);
      const combined = combineScores(
        children.map((row) => Number(row.Weight)),
        children.map((row) => {
          const score = all[row.iCode ?? ""] ?? null;
          const absence = score === null ? ("no_cases" as const) : null;
          return { score, low: score, high: score, available: 1, absence };
        }),
        0,
      );
      all[group.iCode ?? ""] = combined.score;
    }
    return all;
  }

  const minMax = (rows: Record<string, string | null>[]) => {
    const scaled = rows.map(() => ({}) as Record<string, number | null>);
    for (const { iCode, Direction } of indicators) {
      const id = iCode ?? "";
      const values = rows.map((row) => (row[id] == null ? null : Number(row[id]) * Number(Direction)));
      const present = values.filter((value) => value !== null);
      const [low, high] = [Math.min(...present), Math.max(...present)];
      values.forEach((value, i) => {
        const target = scaled[i];
        if (target) target[id] = value === null ? null : (100 * (value - low)) / (high - low);
      });
    }
    return scaled;
  };

  it.each([
    ["asem_raw.csv", "agg_amean_from_minmax_0_100.csv"],
    ["asem_raw_with_missing.csv", "agg_missing_no_thresh.csv"],
  ])("gives the same weighted means from %s", (input, output) => {
    const expected = tableOf(output);
    minMax(tableOf(input)).forEach((points, unit) => {
      const ours = aggregatesOf(points);
      for (const { iCode } of groups) {
        const score = ours[iCode ?? ""] ?? null;
        const theirs = numberOf(expected[unit]?.[iCode ?? ""]);
        if (score === null) expect(theirs).toBeNull();
        else within(score, theirs, 1e-9);
      }
    });
  });

  it("gives the same ranks", () => {
    const aggregates = tableOf("agg_amean_from_minmax_0_100.csv");
    const expected = new Map(tableOf("ranks_amean.csv").map((row) => [row.uCode, row]));
    for (const node of ["Index", "Conn", "Sust", "Physical", "SusEcFin"]) {
      const ranks = competitionRanks(aggregates.map((row) => Number(row[node])));
      aggregates.forEach((row, i) => {
        expect(ranks[i]?.rank).toBe(Number(expected.get(row.uCode)?.[node]));
      });
    }
  });
});
