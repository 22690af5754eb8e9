import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountRow, LEAST_SHOWN, maskSmallCounts, mayShowShare } from "./mask-small-counts";

const COLUMNS = 3;
const tables = fc.array(
  fc.record({
    group: fc.constantFrom("T1", "T2", "T3"),
    counts: fc.array(fc.option(fc.oneof(fc.nat(LEAST_SHOWN + 1), fc.nat(400)), { freq: 8 }), {
      minLength: COLUMNS,
      maxLength: COLUMNS,
    }),
  }),
  { maxLength: 25 },
);
const coded = (list: readonly Omit<CountRow, "code">[]): CountRow[] =>
  list.map((row, i) => ({ code: `B${String(i).padStart(2, "0")}`, ...row }));
const isSmall = (count: number | null) => count !== null && count < LEAST_SHOWN;

describe("masking of small counts", () => {
  it("masks under five, zero too, keeps what is absent absent, and adds up what it shows", () => {
    const table = maskSmallCounts(
      [
        { code: "B1", group: "T1", counts: [12, 4] },
        { code: "B2", group: "T1", counts: [5, null] },
        { code: "B3", group: "T2", counts: [0, 20] },
      ],
      2,
    );
    expect(
      table.rows.map(({ counts }) => counts.map((one) => (one.state === "shown" ? one.count : one.state))),
    ).toEqual([
      [12, "masked"],
      [5, "absent"],
      ["masked", 20],
    ]);
    expect(table.groups).toEqual([
      {
        group: "T1",
        totals: [
          { count: 17, shown: 2, masked: 0 },
          { count: 0, shown: 0, masked: 1 },
        ],
      },
      {
        group: "T2",
        totals: [
          { count: 0, shown: 0, masked: 1 },
          { count: 20, shown: 1, masked: 0 },
        ],
      },
    ]);
    expect(table.totals).toEqual([
      { count: 17, shown: 2, masked: 1 },
      { count: 20, shown: 1, masked: 1 },
    ]);
  });

  it("is the same file whatever the masked counts are, so that none can be derived from it", () => {
    const small = fc.array(fc.nat(LEAST_SHOWN - 1), { minLength: 75, maxLength: 75 });
    fc.assert(
      fc.property(tables, small, (list, others) => {
        let next = 0;
        const elsewise = list.map((row) => ({
          ...row,
          counts: row.counts.map((count) => (isSmall(count) ? (others[next++] ?? 0) : count)),
        }));
        expect(JSON.stringify(maskSmallCounts(coded(elsewise), COLUMNS))).toBe(
          JSON.stringify(maskSmallCounts(coded(list), COLUMNS)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("shows no count under five, and totals that its own rows add up to", () => {
    fc.assert(
      fc.property(tables, (list) => {
        const { rows, groups, totals } = maskSmallCounts(coded(list), COLUMNS);
        rows.forEach(({ counts }, i) => {
          counts.forEach((masked, column) => {
            const count = list[i]?.counts[column] ?? null;
            if (count === null) expect(masked).toEqual({ state: "absent" });
            else expect(masked).toEqual(isSmall(count) ? { state: "masked" } : { state: "shown", count });
          });
        });
        totals.forEach((total, column) => {
          const shown = rows.flatMap(({ counts }) => {
            const entry = counts[column];
            return entry?.state === "shown" ? [entry.count] : [];
          });
          expect(total.count).toBe(shown.reduce((sum, count) => sum + count, 0));
          expect(total.count).toBe(groups.reduce((sum, group) => sum + (group.totals[column]?.count ?? 0), 0));
        });
      }),
    );
  });

  it("gives the same totals in any order of rows", () => {
    fc.assert(
      fc.property(tables, (list) => {
        const one = maskSmallCounts(coded(list), COLUMNS);
        const other = maskSmallCounts(coded(list).toReversed(), COLUMNS);
        expect(other.groups).toEqual(one.groups);
        expect(other.totals).toEqual(one.totals);
      }),
    );
  });

  it("lets a share leave only beside two counts that do", () => {
    expect(mayShowShare(5, 20)).toBe(true);
    expect(mayShowShare(4, 20)).toBe(false);
    expect(mayShowShare(0, 20)).toBe(false);
    expect(mayShowShare(null, 20)).toBe(false);
  });

  it("refuses counts that are none", () => {
    expect(() => maskSmallCounts([{ code: "B1", group: "T1", counts: [-1] }], 1)).toThrow(RangeError);
    expect(() => maskSmallCounts([{ code: "B1", group: "T1", counts: [Number.NaN] }], 1)).toThrow(RangeError);
    expect(() => maskSmallCounts([{ code: "B1", group: "T1", counts: [] }], 1)).toThrow(RangeError);
  });
});
