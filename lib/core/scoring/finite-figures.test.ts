import { expect, it } from "vitest";
import { measureIndicator } from "../measures/measure-indicator";
import type { Measurement } from "../measures/measurement";
import type { IndicatorSums } from "../measures/sums";
import type { Indicator } from "../scheme/scheme";
import { exampleScheme } from "../testing/example-scheme";
import { seededDraws } from "../testing/seeded-draws";
import { findEvidence } from "../weakness/find-evidence";
import { costsOf } from "./cost";
import { COMPOSITE } from "./node-ids";
import { scoreUnit } from "./score-unit";

function sumsFor(indicator: Indicator, next: (below: number) => number): IndicatorSums {
  const size = [1, 2, 12, 40, 300, 1e6][next(6)] ?? 1;
  if (indicator.kind === "duration") {
    return Array.from({ length: next(4) }, () => ({ days: next(90), closed: next(3) > 0, count: next(30) }));
  }
  return indicator.parts.map(() => {
    const denominator = next(size + 1) * (next(5) === 0 ? 0.1 : 1);
    return { numerator: (denominator * next(101)) / 100, denominator, rows: next(size) };
  });
}

const isFigure = (value: number | null) => value === null || Number.isFinite(value);

it("gives no NaN and no infinity over 100,000 random indicators, nor from what is made of them", () => {
  const { below: next } = seededDraws(20_261_031);
  const units = 100_000 / exampleScheme.indicators.length;
  let evidence = 0;
  for (let unit = 0; unit < units; unit++) {
    const context = {
      kind: "rural",
      serviceMenu: ["medical"],
      applies: next(9) > 0,
      ledgerReported: next(9) > 0,
    } as const;
    const measurements = new Map<string, Measurement>();
    for (const indicator of exampleScheme.indicators) {
      const measured = measureIndicator(indicator, sumsFor(indicator, next), context);
      const { x, n, value, low, high } = measured;
      if (![x, n, value, low, high].every(isFigure)) throw new Error(JSON.stringify(measured));
      measurements.set(indicator.id, measured);
    }
    const scores = scoreUnit(exampleScheme, "rural", measurements);
    for (const { score, low, high, available } of scores.values()) {
      if (![score, low, high, available].every(isFigure)) throw new Error(JSON.stringify([...measurements]));
    }
    const costs = costsOf(exampleScheme, scores, COMPOSITE) ?? [];
    if (!costs.every(({ points }) => points >= 0 && points <= 100)) throw new Error(JSON.stringify(costs));
    evidence += findEvidence({ scheme: exampleScheme, measurements, scores, dutyWindows: [], reporting: [] }).length;
  }
  expect(evidence).toBeGreaterThan(1000);
}, 60_000);
