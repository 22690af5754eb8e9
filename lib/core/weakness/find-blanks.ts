import type { NodeScore } from "../measures/measurement";
import type { SchemeDocument } from "../scheme/scheme";
import { NEEDED_SHARE } from "../scoring/combine-scores";
import type { LedgerMonths } from "./find-evidence";

/** Something about a unit that cannot be seen: a question to the office. */
export type Blank =
  | { readonly kind: "blank"; readonly ledger: string; readonly monthsWithoutRows: number; readonly months: number }
  | {
      readonly kind: "blank";
      readonly dimension: string;
      /** Measured share 0–1 of the dimension's applicable weight, and the share it needs. */
      readonly measured: number;
      readonly needed: number;
    };

const ROUNDING = 1e-9;

/**
 * Owed ledgers without a row, then dimensions of which less than two thirds of the applicable weight could be measured.
 * @param reporting one entry per ledger the unit owes
 * @param scores by node id, as `scoreUnit` gives them
 * @returns in the order given and the order of the scheme; empty when everything can be seen
 * @throws {RangeError} on months that cannot be
 * @see METHOD.md#blank-spots
 */
export function findBlanks(
  scheme: SchemeDocument,
  reporting: readonly LedgerMonths[],
  scores: ReadonlyMap<string, NodeScore>,
): Blank[] {
  const ledgers = reporting.flatMap(({ ledger, monthsWithoutRows, months }): Blank[] => {
    if (!(monthsWithoutRows >= 0 && monthsWithoutRows <= months && months < Infinity)) {
      throw new RangeError(`${monthsWithoutRows} of ${months} months cannot be`);
    }
    return months > 0 && monthsWithoutRows === months ? [{ kind: "blank", ledger, monthsWithoutRows, months }] : [];
  });
  const dimensions = scheme.dimensions.flatMap(({ id }): Blank[] => {
    const score = scores.get(id);
    if (!score || score.absence === "not_applicable" || score.available >= NEEDED_SHARE - ROUNDING) return [];
    return [{ kind: "blank", dimension: id, measured: score.available, needed: NEEDED_SHARE }];
  });
  return [...ledgers, ...dimensions];
}
