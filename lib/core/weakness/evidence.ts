/** Kinds of evidence for weakness. `behind` here: a 95 % interval wholly below the pass mark. */
export const EVIDENCE_KINDS = ["duty", "behind", "blank"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** `clear` no evidence in this period; `watch` evidence in one; `weak` in two of the last three. */
export const STANDINGS = ["clear", "watch", "weak"] as const;
export type Standing = (typeof STANDINGS)[number];

/** A reason with its numbers, stored beside the result. */
export type Evidence =
  | {
      readonly kind: "duty";
      readonly dutyType: string /** e.g. 2026-07 */;
      readonly windowFrom: string /** e.g. 2026-09 */;
      readonly windowTo: string;
    }
  | {
      readonly kind: "behind";
      /** Indicator or dimension id. */
      readonly node: string;
      readonly x: number | null;
      readonly n: number | null;
      /** The value or score, its limits and the pass mark, all in the node's own unit (share or points). */
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly pass: number;
    }
  | { readonly kind: "blank"; readonly ledger: string; readonly monthsWithoutRows: number; readonly months: number };
