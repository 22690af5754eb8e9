import type { Role } from "@/lib/core/accounts/role";
import type { UnitLevel } from "@/lib/core/units/unit";
import type { ResultStamp } from "./league";

export interface ShellUnit {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
}

/** One period that has a result, and how far the ledgers behind it were reported. */
export interface ShellPeriod
  extends Pick<ResultStamp, "period" | "status" | "dataCutoff" | "schemeName" | "schemeVersion"> {
  /** Share 0–1 of owed ledger months reported, over all the viewer may see; null when nothing was owed. */
  readonly completeness: number | null;
  /** The same for each unit one may narrow to, by code; a unit without results is left out. */
  readonly completenessOf: Readonly<Record<string, number>>;
}

/** What stands around every page: who looks, at what they may look, and what there is to see. */
export interface Shell {
  readonly viewer: { readonly name: string; readonly role: Role; readonly home: string };
  /** Everything the viewer may see, as one unit; null in a database without units. */
  readonly root: ShellUnit | null;
  /** Townships below it, by code; empty where there is nothing to narrow to. */
  readonly townships: readonly ShellUnit[];
  /** Newest first; empty when nothing has been scored. */
  readonly periods: readonly ShellPeriod[];
}
