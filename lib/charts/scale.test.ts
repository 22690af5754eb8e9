import { describe, expect, it } from "vitest";
import { countScale, pointScale, ticksOf } from "./scale";

describe("scales", () => {
  it("hold all points in whole tens with a little room", () => {
    expect(pointScale([47.3, 60, 78])).toEqual({ from: 40, to: 80, step: 10 });
    expect(pointScale([50, 60])).toEqual({ from: 40, to: 70, step: 10 });
    expect(pointScale([5, 98])).toEqual({ from: 0, to: 100, step: 20 });
    expect(pointScale([99, 100])).toEqual({ from: 70, to: 100, step: 10 });
    expect(pointScale([18, 88])).toEqual({ from: 0, to: 100, step: 20 });
    expect(pointScale([31, 98])).toEqual({ from: 20, to: 100, step: 20 });
    expect(pointScale([])).toEqual({ from: 0, to: 100, step: 20 });
  });

  it("count from zero in round steps", () => {
    expect(countScale(66, 4)).toEqual({ from: 0, to: 80, step: 20 });
    expect(countScale(3000, 6)).toEqual({ from: 0, to: 3000, step: 500 });
    expect(countScale(3)).toEqual({ from: 0, to: 3, step: 1 });
    expect(countScale(0)).toEqual({ from: 0, to: 1, step: 1 });
  });

  it("give their ticks with both ends", () => expect(ticksOf({ from: 40, to: 80, step: 20 })).toEqual([40, 60, 80]));
});
