import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "./change";
import { type CodedScore, indistinctBlocks } from "./indistinct-blocks";
import { RANK_BANDS, rankBand } from "./rank-band";

const places = fc
  .integer({ min: 1, max: 3000 })
  .chain((of) => fc.tuple(fc.constant(of), fc.integer({ min: 1, max: of }), fc.integer({ min: 1, max: of })))
  .map(([of, a, b]) => ({ of, rankLow: Math.min(a, b), rankHigh: Math.max(a, b) }));

describe("bands", () => {
  it.each([
    [1, 20, 80, "clearly_above"],
    [1, 21, 80, "above"],
    [30, 40, 80, "above"],
    [30, 41, 80, "level"],
    [1, 80, 80, "level"],
    [41, 70, 80, "below"],
    [61, 80, 80, "clearly_below"],
    [60, 80, 80, "below"],
    [2, 2, 3, "level"],
    [1, 1, 3, "above"],
    [3, 3, 3, "below"],
    [1, 1, 1, "level"],
  ])("puts places %i to %i of %i as %s", (rankLow, rankHigh, of, band) => {
    expect(rankBand({ rankLow, rankHigh }, of)).toBe(band);
  });

  it("mirrors when best and last change places", () => {
    fc.assert(
      fc.property(places, ({ of, rankLow, rankHigh }) => {
        const mirrored = rankBand({ rankLow: of + 1 - rankHigh, rankHigh: of + 1 - rankLow }, of);
        expect(RANK_BANDS.indexOf(mirrored)).toBe(4 - RANK_BANDS.indexOf(rankBand({ rankLow, rankHigh }, of)));
      }),
    );
  });

  it("calls a wider interval no clearer", () => {
    const fromMiddle = (band: (typeof RANK_BANDS)[number]) => Math.abs(RANK_BANDS.indexOf(band) - 2);
    fc.assert(
      fc.property(places, fc.nat(50), ({ of, rankLow, rankHigh }, more) => {
        const wider = { rankLow: Math.max(1, rankLow - more), rankHigh: Math.min(of, rankHigh + more) };
        return fromMiddle(rankBand(wider, of)) <= fromMiddle(rankBand({ rankLow, rankHigh }, of));
      }),
    );
  });

  it("refuses places that do not exist", () => {
    expect(() => rankBand({ rankLow: 0, rankHigh: 1 }, 3)).toThrow(RangeError);
    expect(() => rankBand({ rankLow: 3, rankHigh: 2 }, 3)).toThrow(RangeError);
    expect(() => rankBand({ rankLow: 1, rankHigh: 4 }, 3)).toThrow(RangeError);
  });
});

const rows = fc.array(fc.tuple(fc.nat(1000), fc.nat(200), fc.nat(200)), { maxLength: 30 }).map((list) =>
  list.map(
    ([tenths, down, up], i): CodedScore => ({
      code: `B${String(i).padStart(2, "0")}`,
      score: tenths / 10,
      low: (tenths - down) / 10,
      high: (tenths + up) / 10,
    }),
  ),
);

describe("blocks that cannot be told apart", () => {
  const row = (code: string, score: number, reach: number) => ({
    code,
    score,
    low: score - reach,
    high: score + reach,
  });

  it("ends a block where the next unit is clearly behind any unit in it", () => {
    // 90 − 86 is not clear (√(5² + 5²) = 7.07), 86 − 82 neither, 90 − 82 is.
    const table = [row("c", 82, 5), row("a", 90, 5), row("b", 86, 5), row("d", 81, 5), row("e", 40, 1)];
    expect(indistinctBlocks(table).map(({ rows }) => rows)).toEqual([[1, 2], [0, 3], [4]]);
  });

  it("looks at every unit of the block, not at its first alone", () => {
    // The first is wide and differs from nobody; the second is exact and differs from the third.
    const table = [row("a", 90, 30), row("b", 89, 0), row("c", 80, 1)];
    expect(indistinctBlocks(table).map(({ rows }) => rows)).toEqual([[0, 1], [2]]);
  });

  it("keeps exact ties together and has nothing to say of nobody", () => {
    expect(indistinctBlocks([row("b", 80, 0), row("a", 80, 0)])).toEqual([{ rows: [1, 0] }]);
    expect(indistinctBlocks([])).toEqual([]);
  });

  it("holds every unit once, in order, and no clear difference within a block", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const blocks = indistinctBlocks(table);
        const order = blocks.flatMap((block) => block.rows);
        expect(order.toSorted((a, b) => a - b)).toEqual([...table.keys()]);
        for (const block of blocks) {
          for (const a of block.rows) {
            for (const b of block.rows) {
              const [one, other] = [table[a], table[b]];
              if (one && other) expect(changeOf(one, other).clear).toBe(false);
            }
          }
        }
        const scores = order.map((i) => table[i]?.score ?? 0);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("does not depend on the order of its input", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const codes = (list: readonly CodedScore[]) =>
          indistinctBlocks(list).map((block) => block.rows.map((i) => list[i]?.code));
        expect(codes(table.toReversed())).toEqual(codes(table));
      }),
    );
  });

  it("refuses a score outside its limits and a code twice", () => {
    expect(() => indistinctBlocks([{ code: "a", score: 1, low: 2, high: 3 }])).toThrow(RangeError);
    expect(() => indistinctBlocks([row("a", 1, 0), row("a", 2, 0)])).toThrow(RangeError);
  });
});
