import { readFileSync } from "node:fs";
import betaln from "@stdlib/math-base-special-betaln";
import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import trigamma from "@stdlib/math-base-special-trigamma";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { describe, expect, it } from "vitest";
import { adjustByBenjaminiHochberg } from "../stats/benjamini-hochberg";
import { betaAtMost, betaQuantile } from "../stats/incomplete-beta";
import { median } from "../stats/median";
import { Z95, Z998 } from "../stats/z";
import { oracleTable } from "../testing/oracle-table";
import { fitBetaBinomial } from "./fit-beta-binomial";
import { tailTable } from "./predictive-tails";
import { limitsOfShrunkRate, shrinkRate } from "./shrink-rate";

const read = (name: string) => readFileSync(new URL(`../stats/oracles/${name}`, import.meta.url), "utf8");

/** Rows of a reference table, all cells numbers. */
function rowsOf(name: string): ((column: string) => number)[] {
  return oracleTable(read(name)).map((row) => (column) => Number(row[column] ?? Number.NaN));
}

/** Below it a probability may underflow on either side. */
const SMALLEST = 1e-290;

function near(actual: number, expected: number, tolerance: number) {
  expect(Number.isFinite(actual)).toBe(true);
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(expected), SMALLEST));
}

describe("special functions against base R", () => {
  it("agrees on the incomplete beta function and its inverse", () => {
    const rows = rowsOf("beta.csv");
    expect(rows.length).toBeGreaterThan(200);
    for (const of of rows) {
      const [a, b] = [of("a"), of("b")];
      near(betaQuantile(of("p"), a, b), of("qbeta"), 1e-9);
      near(betaAtMost(0.5, a, b), of("pbeta_at_half"), 1e-10);
      near(betaAtMost(0.9, a, b), of("pbeta_at_0.9"), 1e-10);
    }
  });

  it("agrees on the logarithm of the gamma function and its derivatives", () => {
    for (const of of rowsOf("lgamma.csv")) {
      near(gammaln(of("x")), of("lgamma"), 1e-10);
      near(digamma(of("x")), of("digamma"), 1e-10);
      near(trigamma(of("x")), of("trigamma"), 1e-10);
      near(betaln(of("x"), 2), -Math.log(of("x")) - Math.log(of("x") + 1), 1e-10);
    }
  });

  it("agrees on the normal distribution and the quantiles in use", () => {
    for (const of of rowsOf("pnorm.csv")) near(normalCdf(of("x"), 0, 1), of("pnorm"), 1e-10);
    const quantiles = new Map(rowsOf("qnorm.csv").map((of) => [of("p"), of("qnorm")]));
    near(Z95, quantiles.get(0.975) ?? 0, 1e-12);
    near(Z998, quantiles.get(0.999) ?? 0, 1e-12);
  });

  it("agrees on exact and Jeffreys' limits of a share, which are quantiles of Beta distributions", () => {
    for (const of of rowsOf("binomial_intervals.csv")) {
      const [x, n] = [of("x"), of("n")];
      if (x > 0) near(betaQuantile(0.025, x, n - x + 1), of("cp_lower95"), 1e-10);
      if (x < n) near(betaQuantile(0.975, x + 1, n - x), of("cp_upper95"), 1e-10);
      // The usual convention sets the outer limit to 0 or 1 at the ends; the quantile itself is compared elsewhere.
      if (x > 0) near(betaQuantile(0.025, x + 0.5, n - x + 0.5), of("jeffreys_lower95"), 1e-10);
      if (x < n) near(betaQuantile(0.975, x + 0.5, n - x + 0.5), of("jeffreys_upper95"), 1e-10);
    }
  });

  it("agrees on the median", () => {
    const [half] = rowsOf("quantile_of_3_1_4_1_5_9_2_6_5_3_5.csv").filter((of) => of("prob") === 0.5);
    expect(median([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])).toBe(half?.("type7"));
  });
});

describe("tails against base R", () => {
  it("gives the same binomial probabilities when branches do not differ", () => {
    for (const of of rowsOf("binom.csv")) {
      const { lower, mass } = tailTable(of("n"), { mean: of("pr"), overdispersion: 0 });
      const own = mass[of("k")] ?? Number.NaN;
      near(own, of("dbinom"), 1e-10);
      near((lower[of("k")] ?? Number.NaN) + own / 2, of("pbinom"), 1e-10);
    }
  });

  it("gives the same exact and mid-p tails", () => {
    const rows = rowsOf("exact_binomial_tails.csv");
    expect(rows.length).toBeGreaterThan(250);
    for (const of of rows) {
      const { lower, upper, mass } = tailTable(of("n"), { mean: of("p0"), overdispersion: 0 });
      const half = (mass[of("x")] ?? Number.NaN) / 2;
      near(lower[of("x")] ?? Number.NaN, of("lower_midp"), 1e-12);
      near(upper[of("x")] ?? Number.NaN, of("upper_midp"), 1e-12);
      near((lower[of("x")] ?? Number.NaN) + half, of("lower_exact"), 1e-12);
      near((upper[of("x")] ?? Number.NaN) + half, of("upper_exact"), 1e-12);
    }
  });

  it("adjusts p-values alike, in any order", () => {
    const rows = rowsOf("p_adjust_bh_holm.csv");
    const shuffled = [...rows.slice(5), ...rows.slice(0, 5).toReversed()];
    adjustByBenjaminiHochberg(shuffled.map((of) => of("p"))).forEach((adjusted, i) => {
      near(adjusted, shuffled[i]?.("bh") ?? Number.NaN, 1e-12);
    });
  });
});

describe("shrinkage against VGAM and optim", () => {
  const rows = rowsOf("cbpp_betabinomial_shrinkage.csv");
  const counts = rows.map((of) => ({ x: of("x"), n: of("n") }));
  const peers = JSON.parse(read("cbpp_fit.json")) as Record<string, Record<"shape1" | "shape2" | "loglik", number>>;
  const fit = fitBetaBinomial(counts);

  it("finds the same maximum", () => {
    const coefficients = counts.reduce(
      (sum, { x, n }) => sum + gammaln(n + 1) - gammaln(x + 1) - gammaln(n - x + 1),
      0,
    );
    for (const peer of [peers.vglm_betabinomialff, peers.optim_check]) {
      if (!peer) throw new Error("the reference is incomplete");
      near(fit.mean * fit.concentration, peer.shape1, 1e-4);
      near((1 - fit.mean) * fit.concentration, peer.shape2, 1e-4);
      expect(Math.abs(fit.logLikelihood + coefficients - peer.loglik)).toBeLessThan(1e-6);
    }
    expect(fit.state).toBe("fitted");
  });

  it("draws each herd to the same place with the same limits", () => {
    for (const of of rows) {
      const shrunk = shrinkRate({ x: of("x"), n: of("n") }, fit);
      const { low, high } = limitsOfShrunkRate(shrunk);
      expect(Math.abs((shrunk.raw ?? Number.NaN) - of("raw"))).toBeLessThan(1e-12);
      expect(Math.abs(shrunk.mean - of("bb_post_mean"))).toBeLessThan(1e-5);
      expect(Math.abs(low - of("bb_lower95"))).toBeLessThan(1e-5);
      expect(Math.abs(high - of("bb_upper95"))).toBeLessThan(1e-5);
    }
  });
});
