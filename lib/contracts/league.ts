import type { UnrankedReason } from "@/lib/core/scoring/unranked-reasons";
import type { BranchKind } from "@/lib/core/units/unit";
import type { Evidence, Standing } from "@/lib/core/weakness/evidence";

/** What stands behind every figure on a page or in a picture. */
export interface ResultStamp {
  readonly period: string;
  readonly status: "draft" | "provisional" | "published" | "corrected";
  /** Last day whose events count, `YYYY-MM-DD`. */
  readonly dataCutoff: string;
  readonly schemeName: { readonly zh: string; readonly en: string };
  readonly schemeVersion: number;
  /** First eight characters of the inputs hash. */
  readonly hash: string;
  readonly resultSetId: number;
  readonly revision: number;
}

/** Place among a company of units. Competition ranks: equal scores share their place. */
export interface Place {
  readonly rank: number;
  /** The rank may be anything between these two: units outside differ at 95 %. */
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Ranked units in the company. */
  readonly of: number;
  readonly tied: boolean;
}

export interface NodeName {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Nodes under one heading, as a reader picks them. */
export interface NodeGroup extends NodeName {
  /** The composite with the dimensions; the indicators of a dimension; the pillars of a lens. */
  readonly kind: "whole" | "dimension" | "lens";
  readonly nodes: readonly NodeName[];
}

export interface LeagueRow {
  readonly unit: string;
  readonly name: string;
  readonly pinyin: string;
  readonly kind: BranchKind;
  /** Code of its township (or whatever stands right above it). */
  readonly parent: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Among all ranked units the viewer may see ranked. */
  readonly county: Place;
  /** Among ranked units of its kind. */
  readonly peers: Place;
  /**
   * Change against the last published period of the same scheme version; null when there is none to compare with.
   * Places are positive when the unit moved up. `clear` when the score's change exceeds the noise of both periods.
   */
  readonly change: {
    readonly score: number;
    readonly places: number;
    readonly peerPlaces: number;
    readonly clear: boolean;
  } | null;
  /** Scores of the last 12 periods, oldest first; null where there is no result. */
  readonly history: readonly (number | null)[];
  /** Share 0–1 of owed ledger months that were reported; null when none was owed or the viewer sees ranks alone. */
  readonly completeness: number | null;
  /** Null where the viewer may see this unit's rank alone. */
  readonly standing: Standing | null;
  /** Empty where the viewer may see this unit's rank alone. */
  readonly evidence: readonly Evidence[];
  /** The period `evidence` was found in, when this one has none and an earlier one still counts; else null. */
  readonly evidencePeriod: string | null;
  /**
   * The two indicators that cost most points of this node, worst first: points of the node's score lost against full
   * marks, so that all losses add up to 100 − score. Empty where the viewer may see this unit's rank alone.
   */
  readonly costliest: readonly { readonly node: string; readonly points: number; readonly provisional: boolean }[];
}

export type { UnrankedReason };

export interface UnrankedRow {
  readonly unit: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly parent: string;
  readonly standing: Standing | null;
  readonly evidence: readonly Evidence[];
  readonly evidencePeriod: string | null;
  /** Empty where the viewer may not know them. */
  readonly reasons: readonly UnrankedReason[];
}

/**
 * How much of each row the viewer may see: everything, or everything of the own unit and of all others the published
 * table alone (name, kind, score, interval, rank, change, history).
 */
export type Disclosure = { readonly kind: "full" } | { readonly kind: "ranks"; readonly own: string };

/** A whole league of one node in one period, as it is sent to the browser. Rows stand best first. */
export interface League {
  readonly stamp: ResultStamp;
  readonly node: NodeName;
  /**
   * The unit whose branches the rows are; null where several units stand at the top and the rows are all there are.
   * Ranks are among all ranked units of the result set all the same.
   */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly disclosure: Disclosure;
  /** Points on the same scale that a pass mark earns: 60. */
  readonly pass: number;
  /** The 12 periods of `history`, oldest first. */
  readonly historyPeriods: readonly string[];
  /** Median score per kind over ranked units; null where none. */
  readonly medianByKind: Readonly<Partial<Record<BranchKind, number>>>;
  readonly median: number | null;
  /** What stands right above the units of the rows: townships. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly NodeName[];
  readonly dimensions: readonly NodeName[];
  readonly dutyTypes: readonly NodeName[];
  readonly ledgers: readonly NodeName[];
  readonly rows: readonly LeagueRow[];
  readonly unranked: readonly UnrankedRow[];
  /** Last published period compared with; null when none. */
  readonly comparedWith: string | null;
}
