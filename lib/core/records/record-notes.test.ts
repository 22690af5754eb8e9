import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MonthIndex } from "../calendar/period";
import { seededDraws } from "../testing/seeded-draws";
import { noteAlwaysFull } from "./always-full";
import { noteClosedBeforeOpened, noteClosedInOneMinute } from "./closing-times";
import { noteFewerCases } from "./fewer-cases";
import { noteHeapedAtThreshold } from "./heaped-at-threshold";
import { noteMonthEndBurst } from "./month-end-burst";
import { FALSE_NOTE_CHANCE } from "./record-note";
import { noteRepeatedFigures, noteRepeatedText } from "./repeated-records";
import { noteSelfRating } from "./self-rating";

const at = (i: number) => (24_000 + i) as MonthIndex;
const counts = (list: readonly (readonly [number, number])[]) => list.map(([x, n], i) => ({ month: at(i), x, n }));
const same = (months: number, x: number, n: number) => counts(Array.from({ length: months }, () => [x, n] as const));

describe("identical figures month after month", () => {
  it("are noted when equal counts so often would be a marvel, with the months and the chance", () => {
    const note = noteRepeatedFigures([...same(6, 23, 30), { month: at(6), x: 20, n: 30 }]);
    expect(note?.months).toEqual([0, 1, 2, 3, 4, 5].map(at));
    expect(note?.figures).toMatchObject({ x: 23, n: 30, months: 6 });
    expect(note?.figures.chance).toBeLessThan(FALSE_NOTE_CHANCE);
  });

  it("are not noted where few cases make them usual, worked by hand", () => {
    // One of two: ¼, ½, ¼; ten months the same: ½¹⁰ + 2 · ¼¹⁰ = .00097847, one stretch: noted; nine months not.
    expect(noteRepeatedFigures(same(10, 1, 2))?.figures.chance).toBeCloseTo(0.5 ** 10 + 2 * 0.25 ** 10, 12);
    expect(noteRepeatedFigures(same(9, 1, 2))).toBeNull();
  });

  it("end at a gap, and full marks are another note's matter", () => {
    const split = [0, 1, 2, 4, 5, 6].map((i) => ({ month: at(i), x: 23, n: 30 }));
    expect(noteRepeatedFigures(same(6, 23, 30))).not.toBeNull();
    expect(noteRepeatedFigures(split)).toBeNull();
    expect(noteRepeatedFigures(same(12, 30, 30))).toBeNull();
    expect(noteRepeatedFigures(same(12, 0, 30))).toBeNull();
    expect(noteRepeatedFigures([])).toBeNull();
  });
});

describe("identical text month after month", () => {
  it("is noted from 20 characters and three months running on", () => {
    const months = [at(2), at(0), at(1), at(5)];
    expect(noteRepeatedText({ length: 40, months, rows: 6 })).toEqual({
      kind: "repeated_text",
      figures: { length: 40, months: 3, rows: 6 },
      months: [at(0), at(1), at(2)],
    });
    expect(noteRepeatedText({ length: 19, months, rows: 6 })).toBeNull();
    expect(noteRepeatedText({ length: 40, months: [at(0), at(2), at(4)], rows: 3 })).toBeNull();
    expect(() => noteRepeatedText({ length: 40, months, rows: 2 })).toThrow(RangeError);
  });
});

describe("bursts at the end of the month", () => {
  it("are noted with the months in which half lies on the last three days", () => {
    const months = [0, 1, 2, 3].map((i) => ({ month: at(i), rows: 10, onLastDays: i === 1 ? 2 : 8 }));
    const note = noteMonthEndBurst(months);
    expect(note?.months).toEqual([at(0), at(2), at(3)]);
    expect(note?.figures).toMatchObject({ rows: 40, onLastDays: 26, share: 0.65 });
    expect(noteMonthEndBurst(months.slice(0, 2))).toBeNull();
    expect(noteMonthEndBurst(months.map((one) => ({ ...one, rows: 100 })))).toBeNull();
  });
});

describe("everything done for twelve months", () => {
  it("is noted where others miss some, not where hardly anybody does", () => {
    // .9 to the power of 72 is .0005, of 60 it is .0018.
    expect(noteAlwaysFull(same(12, 6, 6), 0.9)?.figures.chance).toBeCloseTo(0.9 ** 72, 12);
    expect(noteAlwaysFull(same(12, 5, 5), 0.9)).toBeNull();
    expect(noteAlwaysFull(same(12, 50, 50), 1)).toBeNull();
    expect(noteAlwaysFull(same(11, 50, 50), 0.9)).toBeNull();
    expect(noteAlwaysFull([...same(12, 50, 50), { month: at(12), x: 49, n: 50 }], 0.9)).toBeNull();
    expect(() => noteAlwaysFull([], 1.1)).toThrow(RangeError);
  });
});

describe("heaping at a threshold", () => {
  it("is noted when far more just meet it than just miss it", () => {
    expect(noteHeapedAtThreshold([{ month: at(0), justMet: 28, justShort: 2 }])?.figures).toMatchObject({
      justMet: 28,
    });
    expect(noteHeapedAtThreshold([{ month: at(0), justMet: 15, justShort: 10 }])).toBeNull();
    // Nineteen of nineteen are striking and still too few.
    expect(noteHeapedAtThreshold([{ month: at(0), justMet: 19, justShort: 0 }])).toBeNull();
  });
});

describe("fewer cases, better rate", () => {
  const months = [at(0), at(12)] as const;
  it("is noted when both are clear", () => {
    const note = noteFewerCases({ before: { x: 80, n: 120 }, now: { x: 58, n: 60 }, months });
    expect(note?.figures).toMatchObject({ casesBefore: 120, casesNow: 60, shareNow: 58 / 60 });
    expect(note?.figures.chance).toBeLessThanOrEqual(FALSE_NOTE_CHANCE);
  });
  it.each([
    ["the fall is small", { x: 80, n: 120 }, { x: 92, n: 95 }],
    ["the share is the same", { x: 80, n: 120 }, { x: 40, n: 60 }],
    ["few cases", { x: 3, n: 6 }, { x: 3, n: 3 }],
    ["nothing is left", { x: 80, n: 120 }, { x: 0, n: 0 }],
  ])("is not noted when %s", (_, before, now) => {
    expect(noteFewerCases({ before, now, months })).toBeNull();
  });
});

describe("closing times", () => {
  it("notes a single case closed before it was opened", () => {
    const months = [0, 1].map((i) => ({ month: at(i), closed: 20, closedBeforeOpened: i }));
    expect(noteClosedBeforeOpened(months)).toEqual({
      kind: "closed_before_opened",
      figures: { closedBeforeOpened: 1, closed: 40 },
      months: [at(1)],
    });
    expect(noteClosedBeforeOpened(months.slice(0, 1))).toBeNull();
  });

  it("notes ten cases closed in one minute", () => {
    const months = [
      { month: at(0), closed: 200, mostInOneMinute: 12 },
      { month: at(1), closed: 200, mostInOneMinute: 9 },
    ];
    const note = noteClosedInOneMinute(months);
    expect(note?.months).toEqual([at(0)]);
    expect(note?.figures).toMatchObject({ mostInOneMinute: 12, closed: 200 });
    expect(noteClosedInOneMinute(months.slice(1))).toBeNull();
    // So many closings that ten in a minute are nothing odd.
    expect(noteClosedInOneMinute([{ month: at(0), closed: 60_000, mostInOneMinute: 12 }])).toBeNull();
  });
});

describe("self-rating far above", () => {
  it("is noted only when it lies above both other sources", () => {
    const self = { x: 99, n: 100 };
    const [poor, good] = [
      { x: 60, n: 100 },
      { x: 95, n: 100 },
    ];
    const month = at(0);
    expect(noteSelfRating({ self, inspection: poor, public: poor, month })?.figures).toMatchObject({ self: 0.99 });
    expect(noteSelfRating({ self, inspection: poor, public: good, month })).toBeNull();
    expect(noteSelfRating({ self, inspection: poor, public: { x: 0, n: 0 }, month })).toBeNull();
  });
});

describe("under honest records", () => {
  const { below: next } = seededDraws(1868);
  const drawn = (n: number, percent: number) => {
    let x = 0;
    for (let i = 0; i < n; i++) if (next(100) < percent) x++;
    return x;
  };
  const trials = 3000;
  const shareOf = (raised: () => boolean) => {
    let count = 0;
    for (let i = 0; i < trials; i++) if (raised()) count++;
    return count / trials;
  };

  it("each is raised in at most .1 % of units, with room for chance in the trials", () => {
    const months = Array.from({ length: 12 }, (_, i) => at(i));
    const bound = 0.002;
    const rates = [5, 10, 30].flatMap((n) =>
      [50, 80, 95].map((percent) =>
        shareOf(() => noteRepeatedFigures(months.map((month) => ({ month, x: drawn(n, percent), n }))) !== null),
      ),
    );
    for (const rate of rates) expect(rate).toBeLessThanOrEqual(bound);
    expect(
      shareOf(
        () =>
          noteAlwaysFull(
            months.map((month) => ({ month, x: drawn(6, 90), n: 6 })),
            0.9,
          ) !== null,
      ),
    ).toBeLessThanOrEqual(bound);
    expect(
      shareOf(() => noteMonthEndBurst(months.map((month) => ({ month, rows: 8, onLastDays: drawn(8, 17) }))) !== null),
    ).toBeLessThanOrEqual(bound);
    expect(
      shareOf(
        () => noteHeapedAtThreshold([{ month: at(0), justMet: drawn(20, 50), justShort: drawn(20, 50) }]) !== null,
      ),
    ).toBeLessThanOrEqual(bound);
    expect(
      shareOf(() => {
        const [before, now] = [200, 200].map((cases) => drawn(cases, 50));
        const window = (n: number) => ({ x: drawn(n, 80), n });
        return noteFewerCases({ before: window(before ?? 0), now: window(now ?? 0), months: [at(0), at(12)] }) !== null;
      }),
    ).toBeLessThanOrEqual(bound);
    expect(
      shareOf(() => {
        const one = () => ({ x: drawn(40, 85), n: 40 });
        return noteSelfRating({ self: one(), inspection: one(), public: one(), month: at(0) }) !== null;
      }),
    ).toBeLessThanOrEqual(bound);
  });

  it("gives finite figures and does not depend on order, whatever the counts", () => {
    const count = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(count, { maxLength: 14 }), fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const rows = counts(list);
        const turned = rows.toReversed();
        const notes = [noteRepeatedFigures(rows), noteAlwaysFull(rows, share)];
        expect([noteRepeatedFigures(turned), noteAlwaysFull(turned, share)]).toEqual(notes);
        for (const note of notes) {
          if (note) expect(Object.values(note.figures).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
