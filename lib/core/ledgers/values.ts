/** Closed value lists of the ledgers. The schema checks against these; so does every import. */

export const REQUEST_CHANNELS = [
  "visit",
  "call",
  "hotline",
  "online",
  "household_visit",
  "letter",
  "social_supervision",
] as const;

export const REQUEST_CATEGORIES = [
  "employment",
  "medical",
  "schooling",
  "social_security",
  "utilities",
  "telecoms_heating",
  "elder_care",
  "farming",
  "dispute",
  "environment",
  "other",
] as const;
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number];

export const REQUEST_DISPOSITIONS = ["resolved", "declined", "transferred", "duplicate", "withdrawn", "open"] as const;

export const ACTIVITY_KINDS = [
  "deliberation_residents", // 民情恳谈会
  "deliberation_party_masses", // 党群议事会
  "deliberation_community", // 社区议事会
  "members_meeting",
  "committee_meeting",
  "group_meeting",
  "party_class",
  "theme_day",
  "organisational_life_meeting",
  "appraisal_of_members",
  "report_and_review",
  "election",
  "lecture",
  "study",
  "cadre_training",
  "volunteer_service",
  "joint_work",
  "household_visit_round",
  "paired_activity",
] as const;

export const AUDIENCES = ["members", "residents", "households", "cadres"] as const;

export const PARTNER_KINDS = [
  "union",
  "youth_league",
  "womens_federation",
  "enterprise",
  "chamber",
  "volunteer_body",
  "paired_branch",
] as const;

/** The six norm groups of D2 ¶3. */
export const NORM_GROUPS = [
  "organisation",
  "leading_body",
  "conduct",
  "membership",
  "integrity",
  "effectiveness",
] as const;
export type NormGroup = (typeof NORM_GROUPS)[number];

/** The three controls of D4 ¶7–9: self, organisation, society. */
export const EVIDENCE_SOURCES = ["self", "superior", "public"] as const;

export const GRADES = ["A", "B", "C", "D", "E"] as const;

export const PROJECT_OUTCOMES = ["under_way", "achieved", "partly_achieved", "abandoned"] as const;
