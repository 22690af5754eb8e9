import type { LedgerDefinition, LedgerField, LedgerId } from "./ledger";
import {
  ACTIVITY_KINDS,
  AUDIENCES,
  EVIDENCE_SOURCES,
  GRADES,
  NORM_GROUPS,
  PARTNER_KINDS,
  PROJECT_OUTCOMES,
  REQUEST_CATEGORIES,
  REQUEST_CHANNELS,
  REQUEST_DISPOSITIONS,
} from "./values";

const field = (
  name: string,
  type: LedgerField["type"],
  zh: string,
  en: string,
  more: Partial<LedgerField> = {},
): LedgerField => ({ name, type, label: { zh, en }, required: true, ...more });

const optional = { required: false } as const;

export const requests: LedgerDefinition = {
  id: "requests",
  label: { zh: "群众诉求", en: "People's requests" },
  occurredOn: "received_at",
  fields: [
    field("channel", "choice", "渠道", "Channel", { values: REQUEST_CHANNELS, required: false }),
    field("category", "choice", "类别", "Category", { values: REQUEST_CATEGORIES }),
    field("received_at", "datetime", "受理时间", "Received"),
    field("response_due_at", "datetime", "应首次回应时间", "First response due", optional),
    field("responded_at", "datetime", "首次回应时间", "First response", optional),
    field("due_at", "datetime", "应办结时间", "Due", optional),
    field("resolved_at", "datetime", "办结时间", "Resolved", optional),
    field("disposition", "choice", "办理结果", "Disposition", { values: REQUEST_DISPOSITIONS }),
    field("reopened_at", "datetime", "重新打开时间", "Reopened", optional),
    field("satisfaction", "score", "满意度", "Satisfaction", { range: [1, 5], required: false }),
    field("responsible_post", "text", "责任岗位", "Responsible post", optional),
  ],
  orders: [
    { earlier: "received_at", later: "response_due_at" },
    { earlier: "received_at", later: "responded_at" },
    { earlier: "received_at", later: "due_at" },
    { earlier: "received_at", later: "resolved_at" },
    { earlier: "resolved_at", later: "reopened_at" },
  ],
  shares: [],
};

export const activities: LedgerDefinition = {
  id: "activities",
  label: { zh: "活动", en: "Activities" },
  occurredOn: "held_on",
  fields: [
    field("kind", "choice", "活动类型", "Kind", { values: ACTIVITY_KINDS }),
    field("held_on", "day", "举办日期", "Held on"),
    field("audience", "choice", "参加对象", "Audience", { values: AUDIENCES }),
    field("eligible", "count", "应到", "Eligible"),
    field("attended", "count", "实到", "Attended"),
    field("hours", "amount", "时长（小时）", "Hours", optional),
    field("partner_kind", "choice", "共建单位", "Partner", { values: PARTNER_KINDS, required: false }),
    field("votes_for", "count", "赞成票", "Votes in favour", optional),
    field("votes_against", "count", "不赞成票", "Votes against", optional),
    field("disclosed_on", "day", "公开日期", "Disclosed on", optional),
  ],
  orders: [{ earlier: "held_on", later: "disclosed_on" }],
  shares: [{ part: "attended", whole: "eligible" }],
};

export const proposals: LedgerDefinition = {
  id: "proposals",
  label: { zh: "议事事项", en: "Proposals" },
  occurredOn: "raised_on",
  fields: [
    field("raised_on", "day", "提出日期", "Raised on"),
    field("adopted_on", "day", "通过日期", "Adopted on", optional),
    field("due_on", "day", "应落实日期", "Due on", optional),
    field("carried_out_on", "day", "落实日期", "Carried out on", optional),
    field("disclosed_on", "day", "公开日期", "Disclosed on", optional),
  ],
  orders: [
    { earlier: "raised_on", later: "adopted_on" },
    { earlier: "adopted_on", later: "due_on" },
    { earlier: "adopted_on", later: "carried_out_on" },
    { earlier: "adopted_on", later: "disclosed_on" },
  ],
  shares: [],
};

/** What was done; what was owed is generated, so a missed item is computed and never self-declared. */
export const duties: LedgerDefinition = {
  id: "duties",
  label: { zh: "规定动作", en: "Duties" },
  occurredOn: "done_on",
  fields: [
    field("duty_type", "text", "规定动作", "Duty"),
    /** First month of the window the duty was owed for. */
    field("window_from", "month", "所属期起始月", "Window begins"),
    field("done_on", "day", "完成日期", "Done on", optional),
    field("exempt_reason", "text", "免除原因", "Exempt because", optional),
  ],
  orders: [],
  shares: [],
};

export const inspections: LedgerDefinition = {
  id: "inspections",
  label: { zh: "检查测评", en: "Inspections" },
  occurredOn: "inspected_on",
  fields: [
    field("source", "choice", "来源", "Source", { values: EVIDENCE_SOURCES }),
    field("norm_group", "choice", "规范类别", "Norm group", { values: NORM_GROUPS, required: false }),
    field("inspected_on", "day", "检查日期", "Inspected on"),
    field("items_inspected", "count", "检查项数", "Items inspected", optional),
    field("items_met", "count", "合格项数", "Items met", optional),
    field("grade", "choice", "等次", "Grade", { values: GRADES, required: false }),
    field("respondents", "count", "测评人数", "Respondents", optional),
    field("satisfied", "count", "满意人数", "Satisfied", optional),
  ],
  orders: [],
  shares: [
    { part: "items_met", whole: "items_inspected" },
    { part: "satisfied", whole: "respondents" },
  ],
};

export const rectifications: LedgerDefinition = {
  id: "rectifications",
  label: { zh: "整改", en: "Rectifications" },
  occurredOn: "found_on",
  fields: [
    field("source", "choice", "来源", "Source", { values: EVIDENCE_SOURCES }),
    field("norm_group", "choice", "规范类别", "Norm group", { values: NORM_GROUPS, required: false }),
    field("found_on", "day", "发现日期", "Found on"),
    field("due_on", "day", "整改期限", "Due on"),
    field("closed_on", "day", "整改完成日期", "Closed on", optional),
    field("verified_on", "day", "核验日期", "Verified on", optional),
  ],
  orders: [
    { earlier: "found_on", later: "due_on" },
    { earlier: "found_on", later: "closed_on" },
    { earlier: "closed_on", later: "verified_on" },
  ],
  shares: [],
};

/** One row is one milestone of a project. */
export const projects: LedgerDefinition = {
  id: "projects",
  label: { zh: "项目", en: "Projects" },
  occurredOn: "started_on",
  fields: [
    field("project", "text", "项目", "Project"),
    field("indicator", "text", "针对指标", "Indicator it tackles"),
    field("started_on", "day", "开始日期", "Started on"),
    field("milestone", "text", "节点", "Milestone"),
    field("milestone_due_on", "day", "节点期限", "Milestone due on"),
    field("milestone_done_on", "day", "节点完成日期", "Milestone done on", optional),
    field("budget", "amount", "预算（元）", "Budget", optional),
    field("spent", "amount", "支出（元）", "Spent", optional),
    field("outcome", "choice", "结果", "Outcome", { values: PROJECT_OUTCOMES }),
  ],
  orders: [
    { earlier: "started_on", later: "milestone_due_on" },
    { earlier: "started_on", later: "milestone_done_on" },
  ],
  shares: [],
};

export const pairings: LedgerDefinition = {
  id: "pairings",
  label: { zh: "结对", en: "Pairings" },
  occurredOn: "from_on",
  fields: [
    field("partner", "unit", "结对支部", "Partner branch"),
    field("from_on", "day", "起", "From"),
    field("to_on", "day", "止", "To", optional),
    /** 1, 2, 3, 4, 6 or 12, so that a year divides into equal windows. */
    field("agreed_per_year", "count", "每年约定次数", "Activities agreed per year"),
  ],
  orders: [{ earlier: "from_on", later: "to_on" }],
  shares: [],
};

export const resources: LedgerDefinition = {
  id: "resources",
  label: { zh: "保障", en: "Resources" },
  occurredOn: "month",
  fields: [
    field("month", "month", "月份", "Month"),
    field("posts_required", "count", "应配岗位", "Posts required"),
    field("posts_staffed", "count", "实配岗位", "Posts staffed"),
    field("funds_allotted", "amount", "拨付经费（元）", "Funds allotted"),
    field("funds_spent", "amount", "支出经费（元）", "Funds spent"),
    field("centres_in_use", "score", "四个中心在用数", "Centres in use, of four", { range: [0, 4] }),
  ],
  orders: [],
  shares: [{ part: "posts_staffed", whole: "posts_required" }],
};

export const LEDGERS: Readonly<Record<LedgerId, LedgerDefinition>> = {
  requests,
  activities,
  proposals,
  duties,
  inspections,
  rectifications,
  projects,
  pairings,
  resources,
};
