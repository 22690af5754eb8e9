import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";
import type { NodeName, Place, ResultStamp } from "./league";

export interface AttentionItem {
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  /** What stands right above it. */
  readonly parent: string;
  readonly parentName: string;
  readonly standing: Exclude<Standing, "clear">;
  readonly evidence: readonly Evidence[];
  /** The earlier period `evidence` was found in, where this one has none that counts; else null. */
  readonly evidencePeriod: string | null;
  /** Place in the county; null when not ranked. */
  readonly place: Place | null;
}

export interface TownshipRow {
  readonly unit: string;
  readonly name: string;
  readonly branches: number;
  readonly ranked: number;
  readonly weak: number;
  readonly watch: number;
  /** Share 0–1 of owed ledger months that were reported, counts added over its branches; null when none was owed. */
  readonly completeness: number | null;
  /** Median score of ranked branches per node, in the order of `Overview.nodes`; null where none is ranked. */
  readonly medians: readonly (number | null)[];
}

/** A few of a list, and how many there are in all. */
export interface Few<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** What changed since the last published period of the same scheme version. */
export interface Movement {
  /** Null when there is none to compare with; then every list is empty. */
  readonly comparedWith: string | null;
  /** Came to be watched or weak, or went from watched to weak. */
  readonly entered: Few<{
    readonly unit: string;
    readonly name: string;
    /** Null when it took no part then. */
    readonly before: Standing | null;
    readonly standing: Standing;
  }>;
  /** No longer watched or weak. */
  readonly left: Few<{ readonly unit: string; readonly name: string; readonly before: Standing }>;
  /** Composite up or down by more than the noise of both periods, most first, in points. */
  readonly risers: Few<{ readonly unit: string; readonly name: string; readonly change: number }>;
  readonly fallers: Few<{ readonly unit: string; readonly name: string; readonly change: number }>;
}

export interface Overview {
  readonly stamp: ResultStamp;
  /** The unit looked at; null where several stand at the top and all is shown. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly counts: {
    readonly branches: number;
    readonly ranked: number;
    readonly unranked: number;
    readonly weak: number;
    readonly watch: number;
  };
  /** At most 20, weak first, then watch. */
  readonly attention: readonly AttentionItem[];
  readonly attentionTotal: number;
  /** Composite first, then dimensions. */
  readonly nodes: readonly NodeName[];
  readonly townships: readonly TownshipRow[];
  /** Composite scores of all ranked branches in bins of 5 points, `[from, to)`; the last includes 100. */
  readonly distribution: readonly {
    readonly from: number;
    readonly to: number;
    readonly branches: number;
    readonly weak: number;
  }[];
  /** Over the branches shown. */
  readonly median: number | null;
  readonly pass: number;
  readonly movement: Movement;
  readonly indicators: readonly NodeName[];
  readonly dimensions: readonly NodeName[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}
