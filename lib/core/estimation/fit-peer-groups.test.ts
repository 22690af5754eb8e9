import { describe, expect, it } from "vitest";
import { fitBetaBinomial } from "./fit-beta-binomial";
import { fitPeerGroups, type GroupedCounts } from "./fit-peer-groups";

const many = (branches: number, groups: readonly string[], x = 8): GroupedCounts[] =>
  Array.from({ length: branches }, (_, i) => ({ x: x + (i % 3), n: 10 + (i % 5), groups }));

describe("fits of peer groups", () => {
  const large = many(30, ["rural:large", "rural", "county"]);
  const small = many(29, ["rural:small", "rural", "county"], 2);
  const lone = many(5, ["ethnic", "county"], 5);
  const idle = Array.from({ length: 4 }, () => ({ x: 0, n: 0, groups: ["rural:small", "rural", "county"] }));
  const all = [...large, ...small, ...lone, ...idle];

  it("fits a group of 30 by itself and lends a smaller one the fit of the group above", () => {
    const fits = fitPeerGroups(all);
    expect(fits.get("rural:large")).toEqual({ ...fitBetaBinomial(large), group: "rural:large" });
    expect(fits.get("rural:small")).toEqual({ ...fitBetaBinomial([...large, ...small]), group: "rural" });
    expect(fits.get("ethnic")).toEqual({ ...fitBetaBinomial([...large, ...small, ...lone]), group: "county" });
  });

  it("does not count branches without cases towards the 30", () => {
    expect(fitPeerGroups([...small, ...idle]).get("rural:small")).toMatchObject({
      state: "too-few",
      branches: 29,
      group: "county",
    });
  });

  it("does not depend on the order of branches", () => {
    const backwards = fitPeerGroups(all.toReversed());
    for (const [group, fit] of fitPeerGroups(all)) expect(backwards.get(group)).toEqual(fit);
  });

  it("refuses a branch without a group and a group with two parents", () => {
    expect(() => fitPeerGroups([{ x: 1, n: 2, groups: [] }])).toThrow(RangeError);
    expect(() => fitPeerGroups([...many(1, ["a", "b"]), ...many(1, ["a", "c"])])).toThrow(RangeError);
  });
});
