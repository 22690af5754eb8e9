import type { Measure } from "@/lib/core/scheme/tally-part";
import { defineIndicator, where } from "./define-indicator";
import { deliberation, jointWork } from "./duty-types";
import { dutiesDone } from "./owed";

const attended: Measure = { sum: "attended" };
const eligible: Measure = { sum: "eligible" };

/** Kinds whose deliberation with residents is owed; staff of an enterprise or a social organisation are not residents. */
const withResidents = ["rural", "community", "ethnic_area"] as const;

/** Any of the three forms meets the quarter's obligation; a second one in the same quarter earns nothing. */
export const deliberationHeld = defineIndicator({
  id: "P1",
  name: { zh: "议事协商", en: "Deliberation held" },
  definition: {
    zh: "每季度应开的议事协商会（民情恳谈会、党群议事会、社区议事会任一形式）中，已开的比例。",
    en: "Of the deliberation meetings owed, one each quarter in any of the three forms, the share held.",
  },
  statement: {
    zh: "应开的 {n} 次议事协商会中，已开 {x} 次",
    en: "{x} of {n} deliberation meetings owed were held",
  },
  dimension: "participation",
  kind: "duty",
  parts: [dutiesDone([deliberation.id])],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.8, target: 1 },
  weight: 4,
  minimumDenominator: 1,
  appliesTo: withResidents,
  source: [{ document: "D1", paragraph: 4, term: "民情恳谈会" }],
  character: "process",
});

/** Meetings at which residents have a say; lectures, volunteer work and elections have indicators of their own. */
export const residentsAttend = defineIndicator({
  id: "P2",
  name: { zh: "群众到会率", en: "Residents attend" },
  definition: {
    zh: "议事协商会和面向群众的述职评议会中，实到群众占应邀群众的比例。",
    en: "Residents attending of residents invited, at deliberation and report-and-review meetings.",
  },
  statement: {
    zh: "受邀群众 {n} 人次中，实到 {x} 人次",
    en: "{x} of {n} residents invited attended",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({
        audience: { is: "residents" },
        kind: {
          in: ["deliberation_residents", "deliberation_party_masses", "deliberation_community", "report_and_review"],
        },
      }),
      numerator: attended,
      denominator: eligible,
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.2, pass: 0.45, target: 0.75 },
  weight: 5,
  appliesTo: withResidents,
  source: [{ document: "D1", paragraph: 4, term: "群众参与决策" }],
  character: "outcome",
});

/** A decision belongs to the month in which it was to be carried out. */
export const decisionsCarriedOut = defineIndicator({
  id: "P3",
  name: { zh: "议事落实率", en: "Decisions carried out" },
  definition: {
    zh: "落实期限落在统计期内的已通过事项中，按期落实的比例。",
    en: "Of adopted proposals due in the window, the share carried out by the due day.",
  },
  statement: {
    zh: "到期应落实的 {n} 件议定事项中，按期落实 {x} 件",
    en: "{x} of {n} adopted proposals that fell due were carried out on time",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "proposals",
      countedOn: "due_on",
      population: where({ adopted_on: { present: true } }),
      numerator: { rows: where({ carried_out_on: { notAfter: "due_on" } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.8, target: 0.98 },
  weight: 6,
  source: [
    { document: "D1", paragraph: 4, term: "议事协商" },
    { document: "D4", paragraph: 12, term: "决策能力" },
  ],
  character: "outcome",
});

/** Judged on the seventh day after adoption; what is never disclosed counts as late. */
export const disclosedOnTime = defineIndicator({
  id: "P4",
  name: { zh: "公开及时率", en: "Disclosed on time" },
  definition: {
    zh: "已通过满 7 天的事项中，7 天内公开的比例。",
    en: "Of matters adopted at least 7 days ago, the share disclosed within 7 days.",
  },
  statement: {
    zh: "应公开的 {n} 件议定事项中，7 天内公开 {x} 件",
    en: "{x} of {n} adopted matters were disclosed within 7 days",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "proposals",
      countedOn: { field: "adopted_on", plusDays: 7 },
      numerator: { rows: where({ disclosed_on: { notAfter: { field: "adopted_on", plusDays: 7 } } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.85, target: 1 },
  weight: 3,
  source: [{ document: "D1", paragraph: 4, term: "信息公开" }],
  character: "process",
});

/** Activities all members are called to; committee meetings are for a few and are judged as duties. */
export const membersTakePart = defineIndicator({
  id: "P5",
  name: { zh: "党员参加率", en: "Members take part" },
  definition: {
    zh: "党员大会、小组会、党课、主题党日、组织生活会、民主评议中，实到党员占应到党员的比例。",
    en: "Members attending of members called, at members' and group meetings, party classes, theme days, organisational-life meetings and appraisals.",
  },
  statement: {
    zh: "应到党员 {n} 人次中，实到 {x} 人次",
    en: "{x} of {n} members called attended",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({
        audience: { is: "members" },
        kind: {
          in: [
            "members_meeting",
            "group_meeting",
            "party_class",
            "theme_day",
            "organisational_life_meeting",
            "appraisal_of_members",
          ],
        },
      }),
      numerator: attended,
      denominator: eligible,
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.75, target: 0.95 },
  weight: 4,
  source: [{ document: "D2", paragraph: 1, term: "党员难组织" }],
  character: "outcome",
});

export const reportApproved = defineIndicator({
  id: "P6",
  name: { zh: "述职评议", en: "Report-and-review approved" },
  definition: {
    zh: "统计期内述职评议投票中，赞成票占有效票（赞成与不赞成）的比例。",
    en: "Votes in favour of all votes for and against, at the report-and-review meetings of the window.",
  },
  statement: {
    zh: "有效票 {n} 张中，赞成 {x} 张",
    en: "{x} of {n} votes were in favour",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "report_and_review" } }),
      numerator: { sum: "votes_for" },
      denominator: { add: [{ sum: "votes_for" }, { sum: "votes_against" }] },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.8, target: 0.95 },
  weight: 2,
  source: [{ document: "D1", paragraph: 4, term: "述职、问责" }],
  character: "outcome",
});

/** Five years, so that the last regular election is always in view. */
export const electionTurnout = defineIndicator({
  id: "P7",
  name: { zh: "换届参选率", en: "Election turnout" },
  definition: {
    zh: "近 5 年换届选举中，实际参选人数占应参选人数的比例。",
    en: "Voters of those entitled, at the elections of the last five years.",
  },
  statement: {
    zh: "应参选 {n} 人中，实际参选 {x} 人",
    en: "{x} of {n} entitled members voted",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "election" } }),
      numerator: attended,
      denominator: eligible,
    },
  ],
  window: { months: 60 },
  goalposts: { floor: 0.5, pass: 0.75, target: 0.95 },
  weight: 1,
  source: [{ document: "D1", paragraph: 4, term: "选举" }],
  character: "outcome",
});

export const outreach = defineIndicator({
  id: "P8",
  name: { zh: "宣讲覆盖率", en: "Outreach" },
  definition: {
    zh: "统计期内宣讲活动中，实到人数占目标听众的比例。",
    en: "People attending of the target audience, at the lectures of the window.",
  },
  statement: {
    zh: "目标听众 {n} 人次中，实到 {x} 人次",
    en: "{x} of the target audience of {n} attended",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "lecture" } }),
      numerator: attended,
      denominator: eligible,
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.3, pass: 0.6, target: 0.9 },
  weight: 2,
  source: [{ document: "D1", paragraph: 2, term: "宣传解读" }],
  character: "process",
});

export const jointWorkHeld = defineIndicator({
  id: "P9",
  name: { zh: "共建活动", en: "Joint work" },
  definition: {
    zh: "每半年应开展的共建活动（工会、共青团、妇联、企业、商会、志愿组织等）中，已开展的比例。",
    en: "Of the joint activities owed, one each half-year with a union, league, federation, enterprise, chamber or volunteer body, the share held.",
  },
  statement: {
    zh: "应开展的 {n} 次共建活动中，已开展 {x} 次",
    en: "{x} of {n} joint activities owed were held",
  },
  dimension: "participation",
  kind: "duty",
  parts: [dutiesDone([jointWork.id])],
  window: { months: 12 },
  goalposts: { floor: 0.25, pass: 0.75, target: 1 },
  weight: 2,
  minimumDenominator: 1,
  source: [
    { document: "D1", paragraph: 4, term: "党建带工建" },
    { document: "D2", paragraph: 5, term: "社会化运作" },
    { document: "D5", paragraph: 26, term: "党群共建" },
  ],
  character: "process",
});

export const volunteers = defineIndicator({
  id: "P10",
  name: { zh: "志愿参与率", en: "Volunteers" },
  definition: {
    zh: "统计期内志愿服务活动中，实到人数占应到人数的比例。",
    en: "People taking part of those called, at the volunteer activities of the window.",
  },
  statement: {
    zh: "志愿服务应到 {n} 人次中，实到 {x} 人次",
    en: "{x} of {n} people called took part in volunteer activities",
  },
  dimension: "participation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "volunteer_service" } }),
      numerator: attended,
      denominator: eligible,
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.2, pass: 0.5, target: 0.9 },
  weight: 1,
  source: [{ document: "D2", paragraph: 5, term: "志愿服务" }],
  character: "outcome",
});

export const participation = [
  deliberationHeld,
  residentsAttend,
  decisionsCarriedOut,
  disclosedOnTime,
  membersTakePart,
  reportApproved,
  electionTurnout,
  outreach,
  jointWorkHeld,
  volunteers,
] as const;
