import type { BranchKind, UnitLevel } from "@/lib/core/units/unit";

/** A unit found by name, pinyin or code. */
export interface FoundUnit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** Null for a county or township. */
  readonly kind: BranchKind | null;
  /** Null for the county. */
  readonly parentName: string | null;
}

/** Answer of `/api/v1/search`: best match first. */
export interface FoundUnits {
  readonly units: readonly FoundUnit[];
}
