import { describe, expect, it } from "vitest";
import { addressOfPage } from "./carried-address";
import { matchPage } from "./page-addresses";
import { parseQuery } from "./parse-query";

describe("addressOfPage", () => {
  it("carries period and unit where the page knows them", () => {
    expect(addressOfPage("/league", { period: "2026-10", unit: "T03" })).toBe("/league?period=2026-10&unit=T03");
    expect(addressOfPage("/branches/B1", { period: "2026-10", unit: "T03" })).toBe("/branches/B1?period=2026-10");
    expect(addressOfPage("/league", { period: null, unit: null })).toBe("/league");
  });

  it.each([
    "/",
    "/league",
    "/branches",
    "/branches/B1",
    "/branches/B1/indicators/R1",
    "/indicators",
    "/indicators/R1",
    "/trends",
  ])("carries nothing to %s that it would refuse", (path) => {
    const address = new URL(addressOfPage(path, { period: "2026-10", unit: "T03" }), "http://localhost");
    const page = matchPage(address.pathname);
    expect(page && parseQuery(page.query, address.searchParams).ok).toBe(true);
  });
});
