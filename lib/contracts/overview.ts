import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";
import type { NodeName, ResultStamp } from "./league";

export interface AttentionItem {
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly parentName: string;
  readonly standing: Exclude<Standing, "clear">;
  readonly evidence: readonly Evidence[];
}

export interface TownshipRow {
  readonly unit: string;
  readonly name: string;
  readonly branches: number;
  readonly ranked: number;
  readonly weak: number;
  readonly watch: number;
  readonly completeness: number | null;
  /** Median score of ranked branches per node, in the order of `Overview.nodes`; null where none is ranked. */
  readonly medians: readonly (number | null)[];
}

export interface Overview {
  readonly stamp: ResultStamp;
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
  /** Against the last published period of the same scheme. Only changes that exceed the noise of both periods. */
  readonly movement: {
    readonly comparedWith: string | null;
    readonly entered: readonly { readonly unit: string; readonly name: string; readonly standing: Standing }[];
    readonly left: readonly { readonly unit: string; readonly name: string; readonly standing: Standing }[];
    readonly risers: readonly { readonly unit: string; readonly name: string; readonly change: number }[];
    readonly fallers: readonly { readonly unit: string; readonly name: string; readonly change: number }[];
  };
  readonly indicators: readonly NodeName[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
}
