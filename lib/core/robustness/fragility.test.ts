import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasureContext } from "../measures/measure-indicator";
import type { IndicatorSums, PartSums } from "../measures/sums";
import type { SchemeDocument } from "../scheme/scheme";
import { COMPOSITE } from "../scoring/node-ids";
import { exampleScheme } from "../testing/example-scheme";
import { fragilityOf, type UnitFigures } from "./fragility";

const part = (numerator: PartSums["numerator"], denominator: number | null): PartSums => ({
  numerator,
  denominator,
  rows: 50,
});
const context: MeasureContext = { kind: "rural", serviceMenu: null, applies: true, ledgerReported: true };
const sumsOf = (s1: readonly [number, number], r2: readonly [number, number] = [90, 100]) =>
  new Map<string, IndicatorSums>([
    ["R2", [part(...r2)]],
    ["R5", [part(5, 50)]],
    ["R6", [{ days: 3, count: 40, closed: true }]],
    ["S1", [part(...s1)]],
    ["S4", [part(170, 200)]],
  ]);
const pass =
  (node: string, points: number) =>
  ({ scores }: UnitFigures) => {
    const score = scores.get(node)?.score ?? null;
    if (score === null) return "unranked";
    return score >= points ? "pass" : "fail";
  };
const fragilityWith = (sums: ReturnType<typeof sumsOf>, classOf: ReturnType<typeof pass>) =>
  fragilityOf(exampleScheme, { sums, contextOf: () => context }, classOf);

describe("a fragile class", () => {
  it("is one that a single duty would change", () => {
    // 18 of 20 duties are exactly the pass mark of .90, 60 points; 17 are less, 19 are more.
    const { from, fragile, flips } = fragilityWith(sumsOf([18, 20]), pass("S1", 60));
    expect({ from, fragile, flips }).toEqual({
      from: "pass",
      fragile: true,
      flips: [{ indicator: "S1", change: -1, to: "fail" }],
    });
    expect(fragilityWith(sumsOf([17, 20]), pass("S1", 60)).flips).toEqual([{ indicator: "S1", change: 1, to: "pass" }]);
    expect(fragilityWith(sumsOf([19, 20]), pass("S1", 60)).fragile).toBe(false);
  });

  it("is one that a single case would change, even by making a figure too uncertain to show", () => {
    // At 8 of 10 the interval is narrower than 40 points wide only towards the end: 9 of 10 is shown, 8 and 7 are not.
    const shown = ({ measurements }: UnitFigures) => measurements.get("R2")?.absence ?? "shown";
    const { from, flips } = fragilityOf(
      exampleScheme,
      { sums: sumsOf([19, 20], [9, 10]), contextOf: () => context },
      shown,
    );
    expect(from).toBe("shown");
    expect(flips).toEqual([{ indicator: "R2", change: -1, to: "withheld" }]);
  });

  it("adds or takes one category of the menu", () => {
    const [example] = exampleScheme.indicators.filter(({ id }) => id === "S1");
    if (example?.kind !== "duty") throw new Error("the example scheme has changed");
    const { kind: _, ...rest } = example;
    const scheme: SchemeDocument = {
      ...exampleScheme,
      indicators: exampleScheme.indicators.map((one) =>
        one.id === "S1" ? { ...rest, kind: "coverage", goalposts: { floor: 0, pass: 0.5, target: 1 } } : one,
      ),
    };
    const sums = sumsOf([1, 1]).set("S1", [part({ medical: 1 }, null)]);
    const { flips } = fragilityOf(
      scheme,
      { sums, contextOf: () => ({ ...context, serviceMenu: ["medical", "farming"] }) },
      ({ measurements }) => String(measurements.get("S1")?.x),
    );
    expect(flips).toEqual([
      { indicator: "S1", change: -1, to: "0" },
      { indicator: "S1", change: 1, to: "2" },
    ]);
  });

  it("is never claimed of a class that everybody has, and finds exactly what scoring anew finds", () => {
    const counts = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), ([x, n], points) => {
        expect(fragilityWith(sumsOf([x, n]), () => "pass").flips).toEqual([]);
        const { from, flips } = fragilityWith(sumsOf([x, n]), pass(COMPOSITE, points));
        for (const change of [-1, 1] as const) {
          if (x + change < 0 || x + change > n) continue;
          const other = fragilityWith(sumsOf([x + change, n]), pass(COMPOSITE, points)).from;
          const found = flips.find((flip) => flip.indicator === "S1" && flip.change === change);
          expect(found?.to ?? from).toBe(other);
        }
      }),
    );
  });

  it("refuses sums that are missing", () => {
    expect(() => fragilityWith(new Map(), pass("S1", 60))).toThrow(RangeError);
  });
});
