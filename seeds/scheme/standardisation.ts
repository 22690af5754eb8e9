import type { Condition } from "@/lib/core/scheme/condition";
import type { TallyPart } from "@/lib/core/scheme/tally-part";
import { defineIndicator, where } from "./define-indicator";
import { NORM_DUTY_TYPES, pairedActivity } from "./duty-types";
import { dutiesDone, dutiesDoneOnTime, monthsWithoutMiss } from "./owed";

const normDuties = NORM_DUTY_TYPES.map((type) => type.id);

export const dutiesDoneShare = defineIndicator({
  id: "S1",
  name: { zh: "规定动作完成率", en: "Duties done" },
  definition: {
    zh: "统计期内到期的规定动作中，已完成（含补做）的比例；免除的不计。",
    en: "Of the duties that fell due in the window, the share done, late or not; exempted ones left out.",
  },
  statement: {
    zh: "到期的 {n} 项规定动作中，已完成 {x} 项",
    en: "{x} of {n} duties that fell due were done",
  },
  dimension: "standardisation",
  kind: "duty",
  parts: [dutiesDone(normDuties)],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.9, target: 1 },
  weight: 6,
  minimumDenominator: 1,
  source: [
    { document: "D2", paragraph: 3, term: "标准化建设" },
    { document: "D2", paragraph: 3, term: "避免漏项" },
  ],
  character: "process",
});

export const dutiesOnTimeShare = defineIndicator({
  id: "S2",
  name: { zh: "按时率", en: "Done on time" },
  definition: {
    zh: "统计期内到期的规定动作中，在规定期限内完成的比例；免除的不计。",
    en: "Of the duties that fell due in the window, the share done inside their window; exempted ones left out.",
  },
  statement: {
    zh: "到期的 {n} 项规定动作中，按时完成 {x} 项",
    en: "{x} of {n} duties that fell due were done on time",
  },
  dimension: "standardisation",
  kind: "duty",
  parts: [dutiesDoneOnTime(normDuties)],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.85, target: 1 },
  weight: 4,
  minimumDenominator: 1,
  source: [{ document: "D2", paragraph: 3, term: "流程" }],
  character: "process",
});

export const continuity = defineIndicator({
  id: "S3",
  name: { zh: "连续性", en: "Continuity" },
  definition: {
    zh: "统计期内有规定动作到期的月份中，没有漏项的月份比例。",
    en: "Of the months in which duties fell due, the share in which none was missed.",
  },
  statement: {
    zh: "有规定动作到期的 {n} 个月中，没有漏项的有 {x} 个月",
    en: "{x} of {n} months with duties due had none missed",
  },
  dimension: "standardisation",
  kind: "duty",
  parts: [monthsWithoutMiss(normDuties)],
  window: { months: 12 },
  goalposts: { floor: 0.3, pass: 0.7, target: 1 },
  weight: 3,
  minimumDenominator: 1,
  source: [{ document: "D2", paragraph: 3, term: "持续性" }],
  character: "process",
});

/** Items met of items inspected, as found by one of the three controls. */
function itemsMet(source: "self" | "superior"): TallyPart {
  return {
    ledger: "inspections",
    countedOn: "inspected_on",
    population: where({ source: { is: source } }),
    numerator: { sum: "items_met" },
    denominator: { sum: "items_inspected" },
  };
}

/** The superior's inspections alone: a self-check is no proof, and what the public says stands in R3. */
export const inspectionPassed = defineIndicator({
  id: "S4",
  name: { zh: "抽查合格率", en: "Inspection passed" },
  definition: {
    zh: "统计期内上级抽查的项目中，合格项目的比例。",
    en: "Of items inspected by the superior in the window, the share met.",
  },
  statement: {
    zh: "上级抽查的 {n} 项中，合格 {x} 项",
    en: "{x} of {n} items inspected by the superior were met",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [itemsMet("superior")],
  window: { months: 12 },
  goalposts: { floor: 0.6, pass: 0.85, target: 0.98 },
  weight: 6,
  source: [{ document: "D2", paragraph: 3, term: "流程" }],
  character: "outcome",
});

/**
 * Only fields that can be left empty and ought not to be; columns the system itself insists on would flatter everyone.
 * Channel, both deadlines and the responsible post on a request; the length of an activity.
 */
export const ledgerComplete = defineIndicator({
  id: "S5",
  name: { zh: "台账完整率", en: "Ledger complete" },
  definition: {
    zh: "统计期内诉求和活动台账的应填项（渠道、回应期限、办结期限、责任岗位、活动时长）中，已填的比例。",
    en: "Of fields that ought to be filled on requests (channel, both deadlines, responsible post) and activities (hours) of the window, the share filled.",
  },
  statement: {
    zh: "台账应填的 {n} 项中，已填 {x} 项",
    en: "{x} of {n} ledger fields that ought to be filled were",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: "received_at",
      numerator: { filled: ["channel", "response_due_at", "due_at", "responsible_post"] },
      denominator: { perRow: 4 },
    },
    {
      ledger: "activities",
      countedOn: "held_on",
      numerator: { filled: ["hours"] },
      denominator: { perRow: 1 },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.7, pass: 0.9, target: 1 },
  weight: 1,
  source: [{ document: "D2", paragraph: 3, term: "台账" }],
  character: "process",
});

/** Closed is not enough: it counts once somebody has verified it, and both by the due day. */
export const putRightOnTime = defineIndicator({
  id: "S6",
  name: { zh: "整改销号率", en: "Put right on time" },
  definition: {
    zh: "整改期限落在统计期内的问题中，按期完成并按期核验销号的比例。",
    en: "Of rectifications due in the window, the share both closed and verified by the due day.",
  },
  statement: {
    zh: "到期应整改的 {n} 个问题中，按期销号 {x} 个",
    en: "{x} of {n} rectifications that fell due were closed and verified on time",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [
    {
      ledger: "rectifications",
      countedOn: "due_on",
      numerator: { rows: where({ closed_on: { notAfter: "due_on" }, verified_on: { notAfter: "due_on" } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.8, target: 1 },
  weight: 4,
  source: [{ document: "D2", paragraph: 3, term: "后进" }],
  character: "outcome",
});

/** Milestones of an abandoned project count too: giving up does not meet a milestone. */
export const projectsOnTime = defineIndicator({
  id: "S7",
  name: { zh: "项目推进率", en: "Projects on time" },
  definition: {
    zh: "期限落在统计期内的项目节点中，按期完成的比例。",
    en: "Of project milestones due in the window, the share reached by the due day.",
  },
  statement: {
    zh: "到期的 {n} 个项目节点中，按期完成 {x} 个",
    en: "{x} of {n} project milestones that fell due were reached on time",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [
    {
      ledger: "projects",
      countedOn: "milestone_due_on",
      numerator: { rows: where({ milestone_done_on: { notAfter: "milestone_due_on" } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.4, pass: 0.75, target: 1 },
  weight: 2,
  source: [{ document: "D2", paragraph: 2, term: "项目化管理" }],
  character: "outcome",
});

/**
 * Training whose length was not recorded cannot be counted in hours and stands on neither side. One person's hours of a
 * day come and stay away together: a working day of eight hours is one case, not eight.
 */
export const leadingBodyTrained = defineIndicator({
  id: "S8",
  name: { zh: "班子培训", en: "Leading body trained" },
  definition: {
    zh: "统计期内班子培训中，实到人时占应到人时的比例；判断数据多少时，每 8 人时算一例。",
    en: "Person-hours attended of person-hours required, at the training of the leading body in the window; 8 person-hours count as one case when limits are drawn.",
  },
  statement: {
    zh: "班子培训应到 {n} 人时中，实到 {x} 人时",
    en: "{x} of {n} person-hours of training for the leading body were attended",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [
    {
      ledger: "activities",
      countedOn: "held_on",
      population: where({ kind: { is: "cadre_training" }, hours: { present: true } }),
      numerator: { sum: "attended", times: "hours" },
      denominator: { sum: "eligible", times: "hours" },
    },
  ],
  amountPerCase: 8,
  window: { months: 12 },
  goalposts: { floor: 0.4, pass: 0.75, target: 1 },
  weight: 2,
  source: [
    { document: "D5", paragraph: 20, term: "领导班子" },
    { document: "D3", paragraph: 2, term: "配强干部" },
  ],
  character: "process",
});

/** Only branches with a pairing in force owe paired activities. */
export const pairingKept = defineIndicator({
  id: "S9",
  name: { zh: "结对履约率", en: "Pairing kept" },
  definition: {
    zh: "结对协议约定的活动中，已按期开展的比例；没有结对的支部不适用。",
    en: "Of the activities agreed in the pairing, the share held in their window; does not apply without a pairing.",
  },
  statement: {
    zh: "约定的 {n} 次结对活动中，已开展 {x} 次",
    en: "{x} of {n} agreed paired activities were held",
  },
  dimension: "standardisation",
  kind: "duty",
  parts: [dutiesDone([pairedActivity.id])],
  window: { months: 12 },
  goalposts: { floor: 0.25, pass: 0.75, target: 1 },
  weight: 1,
  minimumDenominator: 1,
  source: [
    { document: "D2", paragraph: 4, term: "结对共建" },
    { document: "D3", paragraph: 2, term: "结对共建" },
  ],
  character: "process",
});

/** Overdue as in R2: due in the window and not resolved by then. */
const overdueCases: Condition = {
  all: [
    where({ disposition: { notIn: ["duplicate", "withdrawn", "transferred"] } }),
    { not: where({ resolved_at: { notAfter: "due_at" } }) },
  ],
};

export const responsiblePostNamed = defineIndicator({
  id: "S10",
  name: { zh: "责任到岗", en: "Responsible post named" },
  definition: {
    zh: "统计期内逾期的诉求中，已明确责任岗位的比例。",
    en: "Of requests that fell overdue in the window, the share with a responsible post.",
  },
  statement: {
    zh: "逾期的 {n} 件诉求中，已明确责任岗位 {x} 件",
    en: "{x} of {n} overdue requests have a responsible post",
  },
  dimension: "standardisation",
  kind: "rate",
  parts: [
    {
      ledger: "requests",
      countedOn: "due_at",
      population: overdueCases,
      numerator: { rows: where({ responsible_post: { present: true } }) },
      denominator: { rows: "all" },
    },
  ],
  window: { months: 12 },
  goalposts: { floor: 0.5, pass: 0.85, target: 1 },
  weight: 1,
  source: [{ document: "D5", paragraph: 22, term: "问责机制" }],
  character: "process",
});

/** Informs: a large gap is a question to the branch, never points. */
export const selfRatingGap = defineIndicator({
  id: "S11",
  name: { zh: "自评偏差", en: "Self-rating gap" },
  definition: {
    zh: "自查合格率减去上级抽查合格率；仅供参考，不计分。",
    en: "Share of items met by self-check minus share met by the superior's inspection. Informs, is not scored.",
  },
  dimension: "standardisation",
  kind: "gap",
  parts: [itemsMet("self"), itemsMet("superior")],
  window: { months: 12 },
  direction: "down",
  goalposts: null,
  weight: 0,
  source: [
    { document: "D4", paragraph: 7, term: "自我管理" },
    { document: "D4", paragraph: 8, term: "组织严管" },
    { document: "D4", paragraph: 9, term: "社会监管" },
  ],
  character: "outcome",
});

export const standardisation = [
  dutiesDoneShare,
  dutiesOnTimeShare,
  continuity,
  inspectionPassed,
  ledgerComplete,
  putRightOnTime,
  projectsOnTime,
  leadingBodyTrained,
  pairingKept,
  responsiblePostNamed,
  selfRatingGap,
] as const;
