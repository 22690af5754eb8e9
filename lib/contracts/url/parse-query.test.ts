import { describe, expect, it } from "vitest";
import { leagueQuery } from "./league-query";
import { overviewQuery } from "./overview-query";
import { parseQuery } from "./parse-query";

describe("parseQuery", () => {
  it("leaves out what the address leaves out", () => {
    expect(parseQuery(leagueQuery, {})).toEqual({ ok: true, query: {} });
  });

  it("reads every parameter of the league", () => {
    const search = new URLSearchParams("period=2026-10&unit=T03&node=L1.serve&kind=rural&peers=county&sort=score&q=石");
    expect(parseQuery(leagueQuery, search)).toEqual({
      ok: true,
      query: {
        period: "2026-10",
        unit: "T03",
        node: "L1.serve",
        kind: "rural",
        peers: "county",
        sort: "score",
        q: "石",
      },
    });
  });

  it("refuses a period that is no month, with its value", () => {
    expect(parseQuery(overviewQuery, { period: "2026-13" })).toEqual({
      ok: false,
      faults: [{ problem: "shape", name: "period", value: "2026-13" }],
    });
    expect(parseQuery(overviewQuery, { period: "" }).ok).toBe(false);
  });

  it("refuses a value outside a closed list and says which are allowed", () => {
    expect(parseQuery(leagueQuery, { peers: "world" })).toEqual({
      ok: false,
      faults: [{ problem: "choice", name: "peers", value: "world", allowed: ["kind", "county"] }],
    });
  });

  it("refuses an unknown parameter and one given twice, both at once", () => {
    const found = parseQuery(overviewQuery, new URLSearchParams("month=3&unit=a&unit=b"));
    expect(found).toEqual({
      ok: false,
      faults: [
        { problem: "unknown", name: "month", allowed: ["period", "unit"] },
        { problem: "repeated", name: "unit" },
      ],
    });
  });

  it("refuses a unit code with marks that no code has", () => {
    expect(parseQuery(leagueQuery, { unit: "a' or 1=1" }).ok).toBe(false);
    expect(parseQuery(leagueQuery, { unit: "Ward 1/2" }).ok).toBe(false);
    expect(parseQuery(leagueQuery, { unit: "柳沟-01" }).ok).toBe(true);
  });
});
