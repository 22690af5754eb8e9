import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeierMedian } from "./kaplan-meier-median";
import { median } from "./median";
import { newcombeDifference } from "./newcombe-difference";
import { byarsInterval, poissonInterval } from "./poisson-interval";
import { wilsonInterval } from "./wilson-interval";

const counts = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));

describe("Wilson interval", () => {
  it("is 0.833–0.994 for 29 of 30 worked by hand", () => {
    // (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)) with x = 29, n = 30
    const z = 1.959963984540054;
    const root = z * Math.sqrt(z * z + 116 / 30);
    const { low, high } = wilsonInterval(29, 30);
    expect(low).toBeCloseTo((58 + z * z - root) / (60 + 2 * z * z), 12);
    expect(high).toBeCloseTo((58 + z * z + root) / (60 + 2 * z * z), 12);
    expect([low, high].map((limit) => limit.toFixed(3))).toEqual(["0.833", "0.994"]);
  });

  it("ends exactly at 0 and 1", () => {
    expect(wilsonInterval(0, 7).low).toBe(0);
    expect(wilsonInterval(7, 7).high).toBe(1);
  });

  it("encloses the share inside [0, 1], mirrors, and narrows as cases are added", () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { low, high } = wilsonInterval(x, n);
        const mirrored = wilsonInterval(n - x, n);
        const more = wilsonInterval(4 * x, 4 * n);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        return 0 <= low && low <= x / n && x / n <= high && high <= 1 && more.high - more.low < high - low;
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %s of %s", (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow(RangeError);
  });
});

describe("interval of a count", () => {
  it("is exact below 10: for 0 events −ln 0.025 above", () => {
    expect(poissonInterval(0).low).toBe(0);
    expect(poissonInterval(0).high).toBeCloseTo(-Math.log(0.025), 10);
    expect(poissonInterval(1).low).toBeCloseTo(-Math.log(0.975), 10);
  });

  it("is Byar's from 10 on, and the two differ little where they meet", () => {
    expect(poissonInterval(10)).toEqual(byarsInterval(10, 1.959963984540054));
    expect(Math.abs(byarsInterval(9, 1.959963984540054).high - poissonInterval(9).high)).toBeLessThan(0.02);
  });

  it("encloses the count and grows with it", () => {
    fc.assert(
      fc.property(fc.nat(3000), (count) => {
        const { low, high } = poissonInterval(count);
        const next = poissonInterval(count + 1);
        return low >= 0 && low <= count && count <= high && next.low > low && next.high > high;
      }),
    );
  });

  it("refuses what is no count", () => {
    expect(() => poissonInterval(1.5)).toThrow(RangeError);
    expect(() => poissonInterval(-1)).toThrow(RangeError);
    expect(() => byarsInterval(0, 2)).toThrow(RangeError);
  });
});

describe("difference of two shares", () => {
  it("agrees with Newcombe (1998), method 10: 56/70 less 48/80 is 0.0524 to 0.3339", () => {
    const { low, high } = newcombeDifference({ x: 56, n: 70 }, { x: 48, n: 80 });
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it("agrees with Newcombe (1998), method 10: 10/10 less 0/20 is 0.6791 to 1", () => {
    const { low, high } = newcombeDifference({ x: 10, n: 10 }, { x: 0, n: 20 });
    expect(low).toBeCloseTo(0.6791, 4);
    expect(high).toBe(1);
  });

  it("encloses the difference and mirrors", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const difference = a.x / a.n - b.x / b.n;
        const { low, high } = newcombeDifference(a, b);
        expect(newcombeDifference(b, a).low).toBeCloseTo(-high, 12);
        return low >= -1 && low <= difference && difference <= high && high <= 1;
      }),
    );
  });
});

describe("median", () => {
  it("is the middle value, or the mean of the two in the middle, or null", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNull();
  });

  it("changes neither with the order of its input nor its input", () => {
    const values = [5, 1, 4];
    expect(median(values)).toBe(4);
    expect(values).toEqual([5, 1, 4]);
  });

  it.each([[[1, Number.NaN]], [[Number.NEGATIVE_INFINITY, 1, 2]], [[Number.POSITIVE_INFINITY]]])(
    "refuses %s",
    (values) => expect(() => median(values)).toThrow(RangeError),
  );
});

describe("median duration", () => {
  const closed = (days: number, count = 1) => ({ days, closed: true, count });
  const open = (days: number, count = 1) => ({ days, closed: false, count });

  it("is the middle case when all are closed", () => {
    expect(kaplanMeierMedian([closed(1), closed(4), closed(9)])).toBe(4);
  });

  it("censors open cases: Kaplan and Meier's steps by hand", () => {
    // At 2: 1 − 1/5 = .8; at 4, with 3 left after the case open at 3: .8 × 2/3 = .533; at 6: .533 × 1/2 = .267.
    expect(kaplanMeierMedian([closed(2), open(3), closed(4), closed(6), open(8)])).toBe(6);
  });

  it("counts a case closed on a day before one censored on that day", () => {
    expect(kaplanMeierMedian([open(2), closed(2)])).toBe(2);
  });

  it("is null when the curve does not come down to one half", () => {
    expect(kaplanMeierMedian([closed(1), open(5), open(6)])).toBeNull();
    expect(kaplanMeierMedian([open(1, 10)])).toBeNull();
    expect(kaplanMeierMedian([])).toBeNull();
  });

  it("depends on neither order nor how cases are bundled, and open cases only lengthen it", () => {
    const cases = fc.array(
      fc.record({ days: fc.nat(40), closed: fc.boolean(), count: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(cases, (durations) => {
        const result = kaplanMeierMedian(durations);
        const apart = durations.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 })));
        expect(kaplanMeierMedian(apart.toReversed())).toBe(result);
        const longer = kaplanMeierMedian([...durations, open(100, 3)]);
        return longer === null || (result !== null && longer >= result);
      }),
    );
  });

  it("refuses negative days and parts of cases", () => {
    expect(() => kaplanMeierMedian([closed(-1)])).toThrow(RangeError);
    expect(() => kaplanMeierMedian([closed(1, 0.5)])).toThrow(RangeError);
  });
});
