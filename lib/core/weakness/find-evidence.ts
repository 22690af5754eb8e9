import { periodOf } from "../calendar/period";
import type { Measurement, NodeScore } from "../measures/measurement";
import type { Indicator, SchemeDocument } from "../scheme/scheme";
import { PASS_POINTS } from "../scoring/score-goalposts";
import type { Evidence } from "./evidence";
import { type DutyWindow, latestCoreWindows } from "./latest-obligations";

/** Months of one owed ledger, counted back from the period. */
export interface LedgerMonths {
  readonly ledger: string;
  readonly monthsWithoutRows: number;
  /** Months in which the unit owed the ledger rows. */
  readonly months: number;
}

/** What is known of one unit in one period. */
export interface EvidenceInput {
  readonly scheme: SchemeDocument;
  /** By indicator id, as `measureIndicator` gives them. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** By node id, as `scoreUnit` gives them. */
  readonly scores: ReadonlyMap<string, NodeScore>;
  /** Windows of duties that ended by the data cut-off. */
  readonly dutyWindows: readonly DutyWindow[];
  /** One entry per ledger of the scheme's reporting rules that the unit owes. */
  readonly reporting: readonly LedgerMonths[];
}

type Behind = Extract<Evidence, { kind: "behind" }>;

/**
 * Reasons to look at a unit, each with its numbers: core duties not done, dimensions and indicators whose 95 % interval
 * lies wholly on the wrong side of the pass mark (heaviest loss first), owed ledgers without a row.
 * @returns empty when there is none; same input, same order
 * @see METHOD.md#evidence-of-weakness
 */
export function findEvidence(input: EvidenceInput): Evidence[] {
  return [...dutiesNotDone(input), ...dimensionsBehind(input), ...indicatorsBehind(input), ...blanks(input)];
}

function dutiesNotDone({ scheme, dutyWindows }: EvidenceInput): Evidence[] {
  return latestCoreWindows(scheme, dutyWindows)
    .filter(({ done }) => !done)
    .map(({ dutyType, windowFrom, dueMonth }) => ({
      kind: "duty",
      dutyType,
      windowFrom,
      windowTo: periodOf(dueMonth),
    }));
}

function dimensionsBehind({ scheme, scores }: EvidenceInput): Evidence[] {
  return scheme.dimensions.flatMap(({ id }) => {
    const { score, low, high } = scores.get(id) ?? {};
    if (score == null || low == null || high == null || high >= PASS_POINTS) return [];
    return { kind: "behind", node: id, x: null, n: null, value: score, low, high, pass: PASS_POINTS };
  });
}

function indicatorsBehind({ scheme, measurements, scores }: EvidenceInput): Evidence[] {
  const found: { evidence: Behind; loss: number }[] = [];
  for (const indicator of scheme.indicators) {
    const evidence = behindPass(indicator, measurements.get(indicator.id));
    const points = scores.get(indicator.id)?.score;
    if (evidence && points != null) found.push({ evidence, loss: indicator.weight * (PASS_POINTS - points) });
  }
  // The sort is stable, so equal losses keep the order of the scheme.
  return found.sort((a, b) => b.loss - a.loss).map(({ evidence }) => evidence);
}

/** A census has no limits and is left to the `duty` evidence; what is absent or informs is no evidence. */
function behindPass(indicator: Indicator, measured: Measurement | undefined): Behind | null {
  if (!measured || !indicator.goalposts || indicator.weight === 0) return null;
  const { x, n, value, low, high } = measured;
  if (value === null || low === null || high === null) return null;
  const { pass } = indicator.goalposts;
  const wrongSide = indicator.direction === "up" ? high < pass : low > pass;
  return wrongSide ? { kind: "behind", node: indicator.id, x, n, value, low, high, pass } : null;
}

function blanks({ reporting }: EvidenceInput): Evidence[] {
  return reporting
    .filter(({ monthsWithoutRows, months }) => months > 0 && monthsWithoutRows === months)
    .map((ledger) => ({ kind: "blank", ...ledger }));
}
