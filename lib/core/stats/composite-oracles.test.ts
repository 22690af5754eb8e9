import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { competitionRanks } from "../league/competition-ranks";
import { scenarioRoom, scoreScenario } from "../robustness/scenario-scores";
import { weightShares } from "../scheme/weight-shares";
import { scoreGoalposts } from "../scoring/score-goalposts";
import { oracleTable } from "../testing/oracle-table";
import { cronbachAlpha } from "./cronbach-alpha";
import { pearsonCorrelation } from "./pearson-correlation";

const tableOf = (name: string) => oracleTable(readFileSync(new URL(`./oracles/${name}`, import.meta.url), "utf8"));
const meta = tableOf("asem_meta.csv").map((row) => ({
  id: row.iCode ?? "",
  parent: row.Parent ?? null,
  weight: Number(row.Weight),
  direction: Number(row.Direction),
  isIndicator: row.Type === "Indicator",
}));
const indicators = meta.filter(({ isIndicator }) => isIndicator);

/** One column of a table, null where a cell is empty. */
function columnOf(rows: readonly Record<string, string | null>[], id: string): (number | null)[] {
  return rows.map((row) => (row[id] == null ? null : Number(row[id])));
}

function near(actual: number | null | undefined, expected: number | null | undefined, tolerance = 1e-9) {
  if (expected == null) expect(actual ?? null).toBeNull();
  else
    expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected)),
    );
}

describe("COINr", () => {
  const points = tableOf("norm_minmax_1_100.csv");

  it("gives the same points by least and greatest value, which are goalposts whose pass mark is no bend", () => {
    const raw = tableOf("asem_raw.csv");
    const expected = tableOf("norm_minmax_0_100.csv");
    for (const { id, direction } of indicators) {
      const values = columnOf(raw, id);
      const present = values.filter((value) => value !== null);
      const ends = [Math.min(...present), Math.max(...present)] as const;
      const [floor, target] = direction === 1 ? ends : [ends[1], ends[0]];
      const posts = { floor, pass: floor + 0.6 * (target - floor), target };
      const theirs = columnOf(expected, id);
      values.forEach((value, unit) => {
        near(value === null ? null : scoreGoalposts(value, posts), theirs[unit]);
      });
    }
  });

  it("gives the same geometric means and ranks", () => {
    const columns = new Map(indicators.map(({ id }) => [id, columnOf(points, id)]));
    const expected = tableOf("agg_gmean_from_minmax_1_100.csv");
    const ranks = new Map(tableOf("ranks_gmean.csv").map((row) => [row.uCode, row]));
    for (const { id } of meta.filter(({ isIndicator }) => !isIndicator)) {
      const children = meta.filter(({ parent }) => parent === id);
      const ground = {
        units: points.length,
        dimensionWeights: children.map(({ weight }) => weight),
        columns: children.map((child, dimension) => {
          const column = columns.get(child.id) ?? [];
          return {
            dimension,
            weight: 1,
            points: [Float64Array.from(column, (value) => value ?? 0)],
            absent: Uint32Array.from([...column.keys()].filter((unit) => column[unit] === null)),
          };
        }),
      };
      const one = children.map(() => 1);
      const scenario = { leftOut: null, indicatorFactors: one, dimensionFactors: one, shifts: one.map(() => 0) };
      const scores = new Float64Array(points.length);
      scoreScenario(ground, { aggregator: "geometric", ...scenario }, scenarioRoom(ground), scores);
      columns.set(id, [...scores]);
      columnOf(expected, id).forEach((theirs, unit) => {
        near(scores[unit], theirs);
      });
      competitionRanks([...scores]).forEach(({ rank }, unit) => {
        expect(rank).toBe(Number(ranks.get(points[unit]?.uCode ?? "")?.[id]));
      });
    }
  });

  it("gives the same correlations", () => {
    const rows = tableOf("corr_pearson_raw_indicators_minmax.csv");
    expect(rows.length).toBeGreaterThan(2000);
    const columns = new Map(indicators.map(({ id }) => [id, columnOf(points, id)]));
    for (const row of rows) {
      const { value } = pearsonCorrelation(columns.get(row.Var1 ?? "") ?? [], columns.get(row.Var2 ?? "") ?? []);
      near(value, Number(row.Correlation));
    }
  });

  it("gives the same Cronbach's alpha", () => {
    for (const row of tableOf("cronbach_alpha_minmax.csv")) {
      const members = indicators.filter(({ parent }) => row.Pillar === "ALL_INDICATORS" || parent === row.Pillar);
      near(cronbachAlpha(members.map(({ id }) => columnOf(points, id))).value, Number(row.alpha));
    }
  });

  it("gives the same shares of weight", () => {
    const shares = weightShares(meta);
    for (const row of tableOf("effective_weights.csv")) near(shares.get(row.iCode ?? ""), Number(row.EffWeight));
  });

  it("finds the same shares of figures present", () => {
    const raw = new Map(tableOf("asem_raw_with_missing.csv").map((row) => [row.uCode, row]));
    for (const row of tableOf("data_availability.csv")) {
      const own = raw.get(row.uCode ?? "");
      const present = indicators.filter(({ id }) => own?.[id] != null).length;
      near(present / indicators.length, Number(row.Dat_Avail));
    }
  });
});

describe("correlation", () => {
  const column = fc.array(fc.option(fc.integer({ min: -100, max: 100 })), { minLength: 12, maxLength: 12 });

  it("is 1 of a column with itself stretched, −1 turned round", () => {
    const values = [1, 2, 4, null, 9];
    expect(
      pearsonCorrelation(
        values,
        values.map((value) => value && 3 * value + 1),
      ).value,
    ).toBeCloseTo(1, 12);
    expect(
      pearsonCorrelation(
        values,
        values.map((value) => value && -value),
      ).value,
    ).toBeCloseTo(-1, 12);
  });

  it("names why there is none", () => {
    expect(pearsonCorrelation([1, 2, null], [1, null, 3])).toEqual({ value: null, absence: "too_few", pairs: 1 });
    expect(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3])).toEqual({ value: null, absence: "constant", pairs: 3 });
    expect(() => pearsonCorrelation([1], [1, 2])).toThrow(RangeError);
    expect(() => pearsonCorrelation([Number.NaN], [1])).toThrow(RangeError);
  });

  it("stays within −1 and 1 and depends on the order of neither rows nor columns", () => {
    fc.assert(
      fc.property(column, column, (a, b) => {
        const { value } = pearsonCorrelation(a, b);
        expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1);
        expect(pearsonCorrelation(a.toReversed(), b.toReversed()).value).toBe(value);
        expect(pearsonCorrelation(b, a).value ?? 0).toBeCloseTo(value ?? 0, 12);
      }),
    );
  });

  it("makes an alpha of at most 1, or names why there is none", () => {
    expect(cronbachAlpha([[1, 2, 3]])).toEqual({ value: null, absence: "too_few" });
    expect(
      cronbachAlpha([
        [1, 1, 1],
        [2, 2, 2],
      ]),
    ).toEqual({ value: null, absence: "constant" });
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toEqual({ value: null, absence: "constant" });
    expect(
      cronbachAlpha([
        [1, 2, 5],
        [1, 2, 5],
      ]).value,
    ).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), (columns) => {
        const { value } = cronbachAlpha(columns);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe("shares of weight", () => {
  const node = (id: string, parent: string | null, weight = 1) => ({ id, parent, weight });

  it("multiply down the tree", () => {
    const shares = weightShares([
      node("a", "d", 1),
      node("b", "d", 3),
      node("d", "top", 2),
      node("e", "top", 2),
      node("top", null),
    ]);
    expect([...shares].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ["a", 0.125],
      ["b", 0.375],
      ["d", 0.5],
      ["e", 0.5],
      ["top", 1],
    ]);
  });

  it("refuse a tree that is none", () => {
    expect(() => weightShares([])).toThrow(RangeError);
    expect(() => weightShares([node("a", null), node("b", null)])).toThrow(RangeError);
    expect(() => weightShares([node("a", null), node("b", "c"), node("c", "b")])).toThrow(RangeError);
    expect(() => weightShares([node("a", null), node("b", "a", 0)])).toThrow(RangeError);
    expect(() => weightShares([node("a", null), node("b", "a"), node("b", "a")])).toThrow(RangeError);
  });
});
