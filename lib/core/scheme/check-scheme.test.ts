import { describe, expect, it } from "vitest";
import { exampleScheme } from "../testing/example-scheme";
import { checkScheme } from "./check-scheme";
import type { Indicator, RateIndicator, SchemeDocument } from "./scheme";
import type { TallyPart } from "./tally-part";

const faultsOf = (scheme: SchemeDocument) => checkScheme(scheme, null).map(({ fault, place }) => [fault, place]);
const withIndicator = (id: string, change: (indicator: Indicator) => Indicator): SchemeDocument => ({
  ...exampleScheme,
  indicators: exampleScheme.indicators.map((one) => (one.id === id ? change(one) : one)),
});
const withPart = (change: Partial<TallyPart>): SchemeDocument =>
  withIndicator("R2", (one) => {
    const rate = one as RateIndicator;
    return { ...rate, parts: rate.parts.map((part) => ({ ...part, ...change })) };
  });

describe("a scheme", () => {
  it("without faults has none", () => {
    expect(checkScheme(exampleScheme, null)).toEqual([]);
  });

  it("shares each dimension's weight among its indicators", () => {
    expect(faultsOf(withIndicator("R2", (one) => ({ ...one, weight: 31 })))).toEqual([
      ["weights_do_not_add_up", "dimensions.responsiveness.weight"],
    ]);
  });

  it("has goalposts that run with the direction, wherever there is a weight", () => {
    const turned = withIndicator("R2", (one) => ({ ...one, direction: "down" }));
    expect(faultsOf(turned)).toEqual([["goalposts_out_of_order", "indicators.R2.goalposts"]]);
    expect(faultsOf(withIndicator("R2", (one) => ({ ...one, goalposts: null })))).toEqual([
      ["goalposts_missing", "indicators.R2.goalposts"],
    ]);
  });

  it("scores neither durations nor gaps", () => {
    const goalposts = { floor: 9, pass: 5, target: 1 };
    const faults = faultsOf(withIndicator("R6", (one) => ({ ...one, weight: 10, goalposts })));
    expect(faults).toContainEqual(["weight_on_informing_kind", "indicators.R6.weight"]);
  });

  it("uses each id once, but shows dimensions as pillars of the official lens", () => {
    const official = {
      id: "L0",
      name: exampleScheme.name,
      source: null,
      pillars: exampleScheme.dimensions.map(({ id, name }) => ({
        id,
        name,
        indicators: exampleScheme.indicators.filter((one) => one.dimension === id).map((one) => one.id),
      })),
    };
    expect(faultsOf({ ...exampleScheme, lenses: [official, ...exampleScheme.lenses] })).toEqual([]);
    const twice = { ...exampleScheme, lenses: [...exampleScheme.lenses, ...exampleScheme.lenses] };
    expect(faultsOf(twice)).toContainEqual(["id_repeated", "lenses.L1"]);
    expect(faultsOf(twice)).toContainEqual(["id_repeated", "nodes.L1.serve"]);
  });

  it("puts every scored indicator into exactly one pillar of each lens", () => {
    const [lens] = exampleScheme.lenses;
    if (!lens) throw new Error("the example has a lens");
    const faultsWith = (indicators: string[]) =>
      faultsOf({
        ...exampleScheme,
        lenses: [
          { ...lens, pillars: lens.pillars.map((one) => (one.id === "L1.serve" ? { ...one, indicators } : one)) },
        ],
      });
    expect(faultsWith([])).toEqual([["not_in_one_pillar", "lenses.L1"]]);
    expect(faultsWith(["R2", "S1"])).toEqual([["not_in_one_pillar", "lenses.L1"]]);
    expect(faultsWith(["R2", "R99"])).toEqual([["reference_unknown", "lenses.L1"]]);
  });

  it("names dimensions that exist", () => {
    const faults = faultsOf(withIndicator("R6", (one) => ({ ...one, dimension: "elsewhere" })));
    expect(faults).toEqual([["reference_unknown", "indicators.R6.dimension"]]);
  });

  it("cites documents, and only places that stand in the registry", () => {
    expect(faultsOf(withIndicator("R2", (one) => ({ ...one, source: [] })))).toEqual([
      ["source_missing", "indicators.R2.source"],
    ]);
    const known = [{ document: "D5", paragraph: 22, term: "群众台账" }] as const;
    expect(checkScheme(exampleScheme, known)).toEqual([]);
    expect(checkScheme(exampleScheme, []).every(({ fault }) => fault === "source_unknown")).toBe(true);
  });

  it.each<[string, Partial<TallyPart>, string]>([
    ["a date it does not have", { countedOn: "finished_at" }, "field_unknown"],
    ["a field that is no date", { countedOn: "category" }, "field_unfit"],
    ["a sum of text", { numerator: { sum: "responsible_post" } }, "field_unfit"],
    ["a category that does not exist", { population: { where: { category: { is: "dentist" } } } }, "value_unknown"],
    [
      "a field deep inside",
      { population: { not: { any: [{ where: { colour: { present: true } } }] } } },
      "field_unknown",
    ],
    ["a comparison with no date", { numerator: { rows: { where: { due_at: { after: "channel" } } } } }, "field_unfit"],
    ["distinct values of a rate", { numerator: { distinct: "category" } }, "measure_unfit"],
    [
      "rows while open of a rate",
      { countedOn: { openFrom: "received_at", openUntil: "resolved_at" } },
      "measure_unfit",
    ],
    [
      "a duty that does not exist",
      { ledger: "duties", countedOn: "due_on", numerator: { rows: { where: { duty_type: { in: ["picnic"] } } } } },
      "value_unknown",
    ],
  ])("does not count %s", (_, change, fault) => {
    expect(checkScheme(withPart(change), null).map((one) => one.fault)).toEqual([fault]);
  });

  it("dates reporting by a date field", () => {
    const reporting = [{ ledger: "requests", countedOn: "category" }] as const;
    expect(faultsOf({ ...exampleScheme, reporting })).toEqual([["field_unknown", "reporting.requests"]]);
  });
});
