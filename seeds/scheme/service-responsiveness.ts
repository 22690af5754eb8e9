import type { Condition } from "@/lib/core/scheme/condition";
import { defineIndicator, where } from "./define-indicator";

/** Requests this branch itself had to settle: what is a duplicate, was withdrawn or went elsewhere is not its case. */
const ownCases: Condition = where({ disposition: { notIn: ["duplicate", "withdrawn", "transferred"] } });

/**
 * Counted in the month of its deadline, so that leaving a request unanswered cannot help. A duplicate is answered under
 * its first record and left out; what is transferred, withdrawn or declined was owed a first word all the same.
 */
export const firstResponseOnTime = defineIndicator({
  id: "R1",
  name: { zh: "首响及时率", en: "First response on time" },
  definition: {
    zh: "首次回应期限（2 个工作日）落在统计期内的诉求中，按期首次回应的比例；重复件不计。",
    en: "Of requests whose first-response deadline (2 working days) falls in the window, the share answered by it; duplicates left out.",
  },
  statement: {
    zh: "应在 2 个工作日内首次回应的 {n} 件诉求中，按期回应 {x} 件",
    en: "{x} of {n} requests were answered within 2 working days",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: "response_due_at",
      population: where({ disposition: { notIn: ["duplicate"] } }),
      numerator: { rows: where({ responded_at: { notAfter: "response_due_at" } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 7,
  source: [
    { document: "D1", paragraph: 3, term: "服务越及时" },
    { document: "D5", paragraph: 22, term: "群众台账" },
  ],
  character: "process",
});

/** A case belongs to the month in which it falls due, so that leaving it open cannot help. */
export const resolvedOnTime = defineIndicator({
  id: "R2",
  name: { zh: "按期办结率", en: "Resolved on time" },
  definition: {
    zh: "办结期限落在统计期内的诉求中，按期办结的比例；到期未办结计为逾期；重复、撤回、转办件不计。",
    en: "Of requests due in the window, the share resolved by the due time; still open counts as late; duplicate, withdrawn and transferred ones left out.",
  },
  statement: {
    zh: "到期应办结的 {n} 件诉求中，按期办结 {x} 件",
    en: "{x} of {n} requests that fell due were resolved on time",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: "due_at",
      population: ownCases,
      numerator: { rows: where({ resolved_at: { notAfter: "due_at" } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 8,
  source: [{ document: "D5", paragraph: 22, term: "群众台账" }],
  character: "outcome",
});

/** A rating is given to a settled case, so it belongs to the month in which the case was settled. */
export const satisfied = defineIndicator({
  id: "R3",
  name: { zh: "群众满意率", en: "Satisfied" },
  definition: {
    zh: "统计期内办结并有评价的诉求中，评价在 4 分及以上（满分 5 分）的比例。",
    en: "Of requests resolved in the window and rated, the share rated 4 or 5 of 5.",
  },
  statement: {
    zh: "有评价的 {n} 件诉求中，4 分及以上 {x} 件",
    en: "{x} of {n} rated requests were rated 4 or 5",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: "resolved_at",
      numerator: { rows: where({ satisfaction: { atLeast: 4 } }) },
      denominator: { rows: where({ satisfaction: { present: true } }) },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.8, target: 0.95 },
  weight: 8,
  source: [{ document: "D2", paragraph: 6, term: "惠民化" }],
  character: "outcome",
});

/** Judged on the thirtieth day after it was resolved: before that nobody knows whether it will stay so. */
export const staysResolved = defineIndicator({
  id: "R4",
  name: { zh: "一次办结率", en: "Stays resolved" },
  definition: {
    zh: "办结满 30 天的诉求中，30 天内没有重新打开的比例。",
    en: "Of requests resolved at least 30 days ago, the share not reopened within 30 days.",
  },
  statement: {
    zh: "办结满 30 天的 {n} 件诉求中，没有重新打开 {x} 件",
    en: "{x} of {n} resolved requests were not reopened within 30 days",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: { field: "resolved_at", plusDays: 30 },
      population: where({ disposition: { notIn: ["duplicate", "withdrawn", "transferred", "declined"] } }),
      numerator: { rows: { not: where({ reopened_at: { notAfter: { field: "resolved_at", plusDays: 30 } } }) } },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.8, pass: 0.92, target: 0.99 },
  weight: 5,
  source: [{ document: "D5", paragraph: 22, term: "有效解决" }],
  character: "outcome",
});

/**
 * A declined request is settled with a reason and is nobody's stock. Month ends are not added up: a case open for half a
 * year would stand as six. So a branch with fewer than ten open cases is withheld, and the weight goes to the rest.
 */
export const overdueStock = defineIndicator({
  id: "R5",
  name: { zh: "逾期存量率", en: "Overdue stock" },
  definition: {
    zh: "月末未办结的诉求中，已超过办结期限的比例；越低越好。",
    en: "Of requests open at the end of the month, the share past their due time; lower is better.",
  },
  statement: {
    zh: "月末未办结的 {n} 件诉求中，已逾期 {x} 件",
    en: "{x} of {n} requests open at the month's end were overdue",
  },
  dimension: "responsiveness",
  kind: "stock",
  parts: [
    {
      ledger: "requests",
      countedOn: { openFrom: "received_at", openUntil: "resolved_at" },
      population: where({ disposition: { notIn: ["duplicate", "withdrawn", "transferred", "declined"] } }),
      numerator: { rows: where({ due_at: { notAfter: { monthEnd: true } } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 1 },
  direction: "down",
  goalposts: { floor: 0.5, pass: 0.2, target: 0.02 },
  weight: 3,
  source: [{ document: "D5", paragraph: 22, term: "问责机制" }],
  character: "outcome",
});

/** Informs: how long is right depends on the matter, so days carry no weight. */
export const daysToResolve = defineIndicator({
  id: "R6",
  name: { zh: "办结时长", en: "Days to resolve" },
  definition: {
    zh: "统计期内受理的诉求从受理到办结的天数的中位数；未办结的按截至日计入。仅供参考，不计分。",
    en: "Median days from receipt to resolution of requests received in the window, open ones counted up to the cut-off. Informs, is not scored.",
  },
  dimension: "responsiveness",
  kind: "duration",
  ledger: "requests",
  countedOn: "received_at",
  population: ownCases,
  from: "received_at",
  until: "resolved_at",
  window: { months: 12 },
  direction: "down",
  goalposts: null,
  weight: 0,
  source: [{ document: "D1", paragraph: 3, term: "服务越及时" }],
  character: "outcome",
});

/** Enterprises and social organisations have no households in their area. */
export const householdVisits = defineIndicator({
  id: "R7",
  name: { zh: "走访覆盖率", en: "Household visits made" },
  definition: {
    zh: "统计期内各轮入户走访中，实际走访户数占计划走访户数的比例。",
    en: "Households visited of households planned, over the visit rounds of the window.",
  },
  statement: {
    zh: "计划走访 {n} 户次中，实际走访 {x} 户次",
    en: "{x} of {n} planned household visits were made",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "household_visit_round" } }),
      numerator: { sum: "attended" },
      denominator: { sum: "eligible" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.8, target: 1 },
  weight: 4,
  appliesTo: ["rural", "community", "ethnic_area"],
  source: [
    { document: "D5", paragraph: 26, term: "零距离服务网络" },
    { document: "D4", paragraph: 11, term: "调研能力" },
  ],
  character: "process",
});

/** A category is served once a request in it was resolved; the denominator is the service menu of the branch's kind. */
export const serviceMenuCovered = defineIndicator({
  id: "R8",
  name: { zh: "服务供给覆盖", en: "Service menu covered" },
  definition: {
    zh: "本类支部应提供的服务类别中，统计期内实际办结过诉求的类别比例。",
    en: "Of the service categories required of this kind of branch, the share in which a request was resolved in the window.",
  },
  statement: {
    zh: "应提供的 {n} 类服务中，办结过诉求的有 {x} 类",
    en: "{x} of {n} required categories of service were delivered",
  },
  dimension: "responsiveness",
  kind: "coverage",
  parts: [
    {
      ledger: "requests",
      countedOn: "resolved_at",
      numerator: { distinct: "category", where: where({ disposition: { is: "resolved" } }) },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.4, pass: 0.7, target: 1 },
  weight: 2,
  minimumDenominator: 1,
  source: [
    { document: "D1", paragraph: 3, term: "菜单式、组团式服务" },
    { document: "D3", paragraph: 2, term: "基本公共服务" },
  ],
  character: "process",
});

/** Per month: each post, one for funds in place (at least one yuan allotted), and each of the four centres. */
export const peopleMoneyPlace = defineIndicator({
  id: "R9",
  name: { zh: "阵地保障", en: "People, money, place" },
  definition: {
    zh: "统计期各月中，到岗岗位、到位经费（1 项）和在用中心（共 4 个）之和占应有数的比例。",
    en: "Over the months of the window: posts staffed, funds in place (one) and centres in use (of four), of what is required.",
  },
  statement: {
    zh: "各月应有的岗位、经费和中心共 {n} 项，到位 {x} 项",
    en: "{x} of {n} posts, funds and centres required over the months were in place",
  },
  dimension: "responsiveness",
  kind: "rate",
  parts: [
    {
      ledger: "resources",
      countedOn: "month",
      numerator: {
        add: [{ sum: "posts_staffed" }, { rows: where({ funds_allotted: { atLeast: 1 } }) }, { sum: "centres_in_use" }],
      },
      denominator: { add: [{ sum: "posts_required" }, { perRow: 5 }] },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.4, pass: 0.75, target: 1 },
  weight: 3,
  source: [
    { document: "D5", paragraph: 24, term: "有人管事、有钱办事、有处议事" },
    { document: "D1", paragraph: 5, term: "服务中心和活动场所" },
  ],
  character: "process",
});

export const serviceResponsiveness = [
  firstResponseOnTime,
  resolvedOnTime,
  satisfied,
  staysResolved,
  overdueStock,
  daysToResolve,
  householdVisits,
  serviceMenuCovered,
  peopleMoneyPlace,
] as const;
