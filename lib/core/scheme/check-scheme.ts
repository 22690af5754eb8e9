import { COMPOSITE } from "../scoring/node-ids";
import { checkParts } from "./check-parts";
import { checkReporting } from "./check-reporting";
import type { Indicator, SchemeDocument, SourceRef } from "./scheme";
import type { SchemeFault } from "./scheme-fault";

const ROUNDING = 1e-9;

/**
 * Everything wrong with a well-formed scheme that its shape alone does not show.
 * @param knownSources places in the documents that may be cited; null accepts any
 * @returns all faults at once, in the order of the document; empty when the scheme can be used
 * @see METHOD.md#what-a-scheme-must-satisfy
 */
export function checkScheme(scheme: SchemeDocument, knownSources: readonly SourceRef[] | null): SchemeFault[] {
  return [
    ...checkIds(scheme),
    ...scheme.indicators.flatMap((indicator) => [
      ...checkIndicator(scheme, indicator),
      ...checkSources(indicator, knownSources),
      ...checkParts(scheme, indicator),
    ]),
    ...checkWeights(scheme),
    ...checkLenses(scheme),
    ...checkReporting(scheme),
  ];
}

function checkIds(scheme: SchemeDocument): SchemeFault[] {
  const dimensions = scheme.dimensions.map(({ id }) => id);
  const nodes = [COMPOSITE, ...dimensions, ...scheme.indicators.map(({ id }) => id)];
  const pillars = scheme.lenses.flatMap((lens) =>
    // The official lens shows the dimensions themselves under their own ids.
    lens.pillars.map(({ id }) => id).filter((id) => lens.source !== null || !dimensions.includes(id)),
  );
  return [
    ...repeated("nodes", [...nodes, ...pillars]),
    ...repeated(
      "lenses",
      scheme.lenses.map(({ id }) => id),
    ),
    ...repeated(
      "dutyTypes",
      scheme.dutyTypes.map(({ id }) => id),
    ),
  ];
}

function repeated(place: string, ids: readonly string[]): SchemeFault[] {
  const again = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  return [...again].map((id) => ({ fault: "id_repeated", place: `${place}.${id}`, detail: `"${id}" is used twice` }));
}

function checkIndicator(scheme: SchemeDocument, indicator: Indicator): SchemeFault[] {
  const { id, dimension, weight, goalposts, direction, kind } = indicator;
  const faults: SchemeFault[] = [];
  const place = `indicators.${id}`;
  if (!scheme.dimensions.some((one) => one.id === dimension)) {
    const detail = `the scheme has no dimension "${dimension}"`;
    faults.push({ fault: "reference_unknown", place: `${place}.dimension`, detail });
  }
  if (weight > 0 && (kind === "duration" || kind === "gap")) {
    const detail = `a ${kind} informs; its weight must be 0`;
    faults.push({ fault: "weight_on_informing_kind", place: `${place}.weight`, detail });
  }
  if (goalposts === null) {
    if (weight === 0) return faults;
    return [...faults, { fault: "goalposts_missing", place: `${place}.goalposts`, detail: "a weight needs goalposts" }];
  }
  const { floor, pass, target } = goalposts;
  const inOrder = direction === "up" ? floor < pass && pass < target : floor > pass && pass > target;
  if (!inOrder) {
    const detail = `${floor}, ${pass}, ${target} do not run ${direction}`;
    faults.push({ fault: "goalposts_out_of_order", place: `${place}.goalposts`, detail });
  }
  return faults;
}

function checkSources({ id, weight, source }: Indicator, known: readonly SourceRef[] | null): SchemeFault[] {
  const place = `indicators.${id}.source`;
  if (source.length === 0 && weight > 0) {
    return [{ fault: "source_missing", place, detail: "a scored indicator cites at least one document" }];
  }
  if (known === null) return [];
  const isKnown = (ref: SourceRef) =>
    known.some((one) => one.document === ref.document && one.paragraph === ref.paragraph && one.term === ref.term);
  return source
    .filter((ref) => !isKnown(ref))
    .map(({ document, paragraph, term }) => ({
      fault: "source_unknown",
      place,
      detail: `no term "${term}" stands in ${document} ¶${paragraph}`,
    }));
}

function checkWeights(scheme: SchemeDocument): SchemeFault[] {
  return scheme.dimensions.flatMap(({ id, weight }) => {
    const sum = scheme.indicators.reduce((all, one) => (one.dimension === id ? all + one.weight : all), 0);
    if (Math.abs(sum - weight) <= ROUNDING) return [];
    const detail = `its indicators weigh ${sum}, the dimension ${weight}`;
    return [{ fault: "weights_do_not_add_up", place: `dimensions.${id}.weight`, detail } as const];
  });
}

function checkLenses(scheme: SchemeDocument): SchemeFault[] {
  const known = new Set(scheme.indicators.map(({ id }) => id));
  return scheme.lenses.flatMap((lens) => {
    const named = lens.pillars.flatMap(({ indicators }) => indicators);
    const place = `lenses.${lens.id}`;
    const unknown = named
      .filter((id) => !known.has(id))
      .map((id): SchemeFault => ({ fault: "reference_unknown", place, detail: `the scheme has no indicator "${id}"` }));
    const misplaced = scheme.indicators.flatMap(({ id, weight }): SchemeFault[] => {
      const times = named.filter((one) => one === id).length;
      if (times === 1 || (times === 0 && weight === 0)) return [];
      return [{ fault: "not_in_one_pillar", place, detail: `${id} stands in ${times} pillars` }];
    });
    return [...unknown, ...misplaced];
  });
}
