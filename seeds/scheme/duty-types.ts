import type { DutyType } from "@/lib/core/scheme/scheme";

const inDutiesLedger = { ledger: "duties" } as const;

/**
 * The thirteen duties of the norm groups (D2 ¶3). Their proof is a row of the duties ledger, which says for which window
 * a task was done: a meeting made up later is late rather than missing.
 */
export const NORM_DUTY_TYPES: readonly DutyType[] = [
  {
    id: "members_meeting",
    name: { zh: "支部党员大会", en: "Members' meeting" },
    frequency: "quarterly",
    normGroup: "organisation",
    core: true,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "committee_meeting",
    name: { zh: "支部委员会会议", en: "Committee meeting" },
    frequency: "monthly",
    normGroup: "leading_body",
    core: true,
    appliesTo: { needs: "seven_full_members" },
    metBy: inDutiesLedger,
  },
  {
    id: "group_meeting",
    name: { zh: "党小组会", en: "Group meeting" },
    frequency: "monthly",
    normGroup: "organisation",
    core: false,
    appliesTo: { needs: "groups" },
    metBy: inDutiesLedger,
  },
  {
    id: "party_class",
    name: { zh: "党课", en: "Party class" },
    frequency: "quarterly",
    normGroup: "membership",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "theme_day",
    name: { zh: "主题党日", en: "Theme day" },
    frequency: "monthly",
    normGroup: "membership",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "organisational_life_meeting",
    name: { zh: "组织生活会", en: "Organisational-life meeting" },
    frequency: "yearly",
    normGroup: "conduct",
    core: true,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "appraisal_of_members",
    name: { zh: "民主评议党员", en: "Appraisal of members" },
    frequency: "yearly",
    normGroup: "membership",
    core: true,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "heart_to_heart_talks",
    name: { zh: "谈心谈话", en: "Heart-to-heart talks" },
    frequency: "yearly",
    normGroup: "conduct",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "report_and_review",
    name: { zh: "述职评议", en: "Report and review" },
    frequency: "yearly",
    normGroup: "leading_body",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "affairs_disclosed",
    name: { zh: "党务公开", en: "Affairs disclosed" },
    frequency: "quarterly",
    normGroup: "integrity",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "integrity_talk",
    name: { zh: "廉政谈话", en: "Integrity talk" },
    frequency: "half_yearly",
    normGroup: "integrity",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "effectiveness_check",
    name: { zh: "效能监察检查", en: "Effectiveness supervision check" },
    frequency: "half_yearly",
    normGroup: "effectiveness",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
  {
    id: "leading_body_study",
    name: { zh: "班子集中学习", en: "Leading-body self-study" },
    frequency: "quarterly",
    normGroup: "leading_body",
    core: false,
    appliesTo: {},
    metBy: inDutiesLedger,
  },
];

// What follows is owed as well but scored on its own (P1, P9, S9); the activity itself is the proof, so nothing is typed twice.

/** Enterprises and social organisations have no residents of their own to deliberate with. */
export const deliberation: DutyType = {
  id: "deliberation",
  name: { zh: "议事协商会", en: "Deliberation meeting" },
  frequency: "quarterly",
  normGroup: null,
  core: false,
  appliesTo: { kinds: ["rural", "community", "ethnic_area"] },
  metBy: {
    ledger: "activities",
    kinds: ["deliberation_residents", "deliberation_party_masses", "deliberation_community"],
  },
};

/** Half-yearly: joint work is arranged with outside bodies, and a quarter would reward going through the motions. */
export const jointWork: DutyType = {
  id: "joint_work",
  name: { zh: "共建活动", en: "Joint work" },
  frequency: "half_yearly",
  normGroup: null,
  core: false,
  appliesTo: {},
  metBy: { ledger: "activities", kinds: ["joint_work"] },
};

export const pairedActivity: DutyType = {
  id: "paired_activity",
  name: { zh: "结对活动", en: "Paired activity" },
  frequency: "as_agreed",
  normGroup: null,
  core: false,
  appliesTo: {},
  metBy: { ledger: "activities", kinds: ["paired_activity"] },
};

export const DUTY_TYPES: readonly DutyType[] = [...NORM_DUTY_TYPES, deliberation, jointWork, pairedActivity];
