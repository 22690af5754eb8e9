import type { ActivityKind, LedgerId } from "@/lib/core/ledgers/ledger";
import type {
  AUDIENCES,
  EVIDENCE_SOURCES,
  GRADES,
  NormGroup,
  PARTNER_KINDS,
  PROJECT_OUTCOMES,
  REQUEST_CHANNELS,
  REQUEST_DISPOSITIONS,
  RequestCategory,
} from "@/lib/core/ledgers/values";

type OneOf<List extends readonly string[]> = List[number];

// Rows of the demo, by field name of the ledger. Days and times are text; null is absent.

export interface RequestRow {
  readonly channel: OneOf<typeof REQUEST_CHANNELS> | null;
  readonly category: RequestCategory;
  readonly received_at: string;
  readonly response_due_at: string | null;
  readonly responded_at: string | null;
  readonly due_at: string | null;
  readonly resolved_at: string | null;
  readonly disposition: OneOf<typeof REQUEST_DISPOSITIONS>;
  readonly reopened_at: string | null;
  readonly satisfaction: number | null;
  readonly responsible_post: string | null;
}

export interface ActivityRow {
  readonly kind: ActivityKind;
  readonly held_on: string;
  readonly audience: OneOf<typeof AUDIENCES>;
  readonly eligible: number;
  readonly attended: number;
  readonly hours: number | null;
  readonly partner_kind: OneOf<typeof PARTNER_KINDS> | null;
  readonly votes_for: number | null;
  readonly votes_against: number | null;
  readonly disclosed_on: string | null;
}

export interface ProposalRow {
  readonly raised_on: string;
  readonly adopted_on: string | null;
  readonly due_on: string | null;
  readonly carried_out_on: string | null;
  readonly disclosed_on: string | null;
}

export interface DutyRow {
  readonly duty_type: string;
  readonly window_from: string;
  readonly done_on: string | null;
  readonly exempt_reason: string | null;
}

export interface InspectionRow {
  readonly source: OneOf<typeof EVIDENCE_SOURCES>;
  readonly norm_group: NormGroup | null;
  readonly inspected_on: string;
  readonly items_inspected: number | null;
  readonly items_met: number | null;
  readonly grade: OneOf<typeof GRADES> | null;
  readonly respondents: number | null;
  readonly satisfied: number | null;
}

export interface RectificationRow {
  readonly source: OneOf<typeof EVIDENCE_SOURCES>;
  readonly norm_group: NormGroup | null;
  readonly found_on: string;
  readonly due_on: string;
  readonly closed_on: string | null;
  readonly verified_on: string | null;
}

export interface ProjectRow {
  readonly project: string;
  readonly indicator: string;
  readonly started_on: string;
  readonly milestone: string;
  readonly milestone_due_on: string;
  readonly milestone_done_on: string | null;
  readonly budget: number | null;
  readonly spent: number | null;
  readonly outcome: OneOf<typeof PROJECT_OUTCOMES>;
}

export interface PairingRow {
  /** Code of the partner branch. */
  readonly partner: string;
  readonly from_on: string;
  readonly to_on: string | null;
  readonly agreed_per_year: number;
}

export interface ResourceRow {
  readonly month: string;
  readonly posts_required: number;
  readonly posts_staffed: number;
  readonly funds_allotted: number;
  readonly funds_spent: number;
  readonly centres_in_use: number;
}

/** All ledgers of one branch, each in order of its dates. */
export interface BranchRows {
  readonly requests: readonly RequestRow[];
  readonly activities: readonly ActivityRow[];
  readonly proposals: readonly ProposalRow[];
  readonly duties: readonly DutyRow[];
  readonly inspections: readonly InspectionRow[];
  readonly rectifications: readonly RectificationRow[];
  readonly projects: readonly ProjectRow[];
  readonly pairings: readonly PairingRow[];
  readonly resources: readonly ResourceRow[];
}

/** Fails to compile when a ledger is forgotten. */
export type EveryLedger = LedgerId extends keyof BranchRows ? BranchRows : never;
