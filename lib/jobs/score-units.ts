import { measureIndicator } from "@/lib/core/measures/measure-indicator";
import type { Measurement, NodeScore } from "@/lib/core/measures/measurement";
import type { Indicator, SchemeDocument } from "@/lib/core/scheme/scheme";
import { scoreUnit } from "@/lib/core/scoring/score-unit";
import { type UnrankedReason, unrankedReasons } from "@/lib/core/scoring/unranked-reasons";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, EvidenceKind, Standing } from "@/lib/core/weakness/evidence";
import { findEvidence } from "@/lib/core/weakness/find-evidence";
import { standingOf } from "@/lib/core/weakness/standing";
import type { UnitInputs } from "./period-inputs";

/** Everything that is stored of one unit in one result set. */
export interface ScoredUnit {
  readonly id: number;
  readonly kind: BranchKind;
  readonly parentId: number;
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly scores: ReadonlyMap<string, NodeScore>;
  readonly evidence: readonly Evidence[];
  readonly standing: Standing;
  readonly unrankedReasons: readonly UnrankedReason[];
  readonly monthsReported: number;
  readonly monthsOwed: number;
  readonly hash: string;
}

/**
 * Measures, scores and judges one unit.
 * @param earlier evidence of the periods before, oldest first; null where there is no result
 */
export function scoreOne(
  scheme: SchemeDocument,
  inputs: UnitInputs,
  earlier: readonly (readonly { readonly kind: EvidenceKind }[] | null)[],
): ScoredUnit {
  const { unit } = inputs;
  const measurements = new Map(
    scheme.indicators.map((indicator) => [indicator.id, measureOne(indicator, scheme, inputs)]),
  );
  const scores = scoreUnit(scheme, unit.kind, measurements);
  const evidence = findEvidence({
    scheme,
    measurements,
    scores,
    dutyWindows: inputs.latestDuties,
    reporting: [...inputs.reporting].map(([ledger, { reported, owed }]) => ({
      ledger,
      monthsWithoutRows: owed - reported,
      months: owed,
    })),
  });
  const reporting = [...inputs.reporting.values()];
  return {
    id: unit.id,
    kind: unit.kind,
    parentId: unit.parentId,
    measurements,
    scores,
    evidence,
    standing: standingOf([...earlier, evidence]),
    unrankedReasons: unrankedReasons(scheme, scores),
    monthsReported: reporting.reduce((total, { reported }) => total + reported, 0),
    monthsOwed: reporting.reduce((total, { owed }) => total + owed, 0),
    hash: inputs.hash,
  };
}

function measureOne(indicator: Indicator, scheme: SchemeDocument, inputs: UnitInputs): Measurement {
  const sums = inputs.sums.get(indicator.id);
  if (!sums) throw new RangeError(`no sums of ${indicator.id}`);
  return measureIndicator(indicator, sums, {
    kind: inputs.unit.kind,
    serviceMenu: scheme.serviceMenus[inputs.unit.kind] ?? null,
    applies: true,
    ledgerReported: ledgersOf(indicator).some((ledger) => inputs.reporting.get(ledger)?.reported !== 0),
  });
}

function ledgersOf(indicator: Indicator) {
  return indicator.kind === "duration" ? [indicator.ledger] : indicator.parts.map((part) => part.ledger);
}
