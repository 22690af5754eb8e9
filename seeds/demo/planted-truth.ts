import type { BranchKind } from "@/lib/core/units/unit";
import type { Standing } from "@/lib/core/weakness/evidence";
import type { Level } from "./conduct";

/** What a planted branch is an example of. */
export const TRUTHS = [
  "weak_by_duty",
  "weak_by_results",
  "watch",
  "improving",
  "declining",
  "very_small",
  "small",
  "at_ceiling",
  "copy_paste",
  "merged",
  "split",
  "silent",
  "falls_silent",
  "fewer_duties",
] as const;
export type Truth = (typeof TRUTHS)[number];

/** A reason that must stand among the branch's evidence in the last period. */
export type ExpectedEvidence =
  | { readonly kind: "duty"; readonly dutyType: string; readonly windowFrom: string }
  | { readonly kind: "behind"; readonly node: string }
  | { readonly kind: "blank"; readonly ledger: string };

/** What the screens must show of the branch in 2026-10. */
export interface Expected {
  readonly standing: Standing;
  /** Ranked in the composite league, or in the section of those not ranked. */
  readonly ranked: boolean;
  /** Exactly these reasons of kind duty and blank; at least these of kind behind. */
  readonly evidence: readonly ExpectedEvidence[];
  /** Dimensions that are too incomplete to be scored, where it is not ranked. */
  readonly incomplete?: readonly string[];
  /** Indicators that do not apply to it, among others. */
  readonly notApplicable?: readonly string[];
  /** Indicators withheld for small numbers, among others. */
  readonly withheld?: readonly string[];
  /** Indicators shown with † for small numbers, among others. */
  readonly provisional?: readonly string[];
  /** Bounds of the composite score. */
  readonly score?: { readonly atLeast?: number; readonly atMost?: number };
  /** Least change of the composite score from 2025-10 to 2026-10, in points; negative when it falls. */
  readonly changeSinceFirstPeriod?: number;
}

/** How its rows are made. What is left out is as for an ordinary, sound branch. */
export interface Recipe {
  /** Points truly earned, by indicator id, dimension id or `all`; the most particular counts. */
  readonly points?: Readonly<Record<string, number | Level>>;
  /** Core duties not done in windows whose last month lies between these, both included. */
  readonly neglected?: readonly { readonly dutyType: string; readonly from: string; readonly until: string }[];
  readonly requestsPerMonth?: number;
  readonly members?: number;
  readonly hasGroups?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly silentFrom?: string;
  readonly identicalMonths?: true;
}

/** A branch put into the demo county on purpose, so that what the product says of it can be checked. */
export interface PlantedBranch {
  readonly code: string;
  readonly name: string;
  readonly kind: BranchKind;
  readonly truth: Truth;
  /** What an officer must find, in one sentence. */
  readonly story: string;
  readonly recipe: Recipe;
  /** Null for a branch that no longer exists in 2026-10. */
  readonly expected: Expected | null;
}

/** How one planted branch followed others. */
export interface PlantedSuccession {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: "merge" | "split";
  readonly onDay: string;
}

const clear: Expected = { standing: "clear", ranked: true, evidence: [] };

/** Indicators that ask for residents, households or a pairing. */
const RESIDENTS_ONLY = ["P1", "P2", "R7"] as const;

export const PLANTED_BRANCHES: readonly PlantedBranch[] = [
  {
    code: "SL-01-007",
    name: "停云村党支部",
    kind: "rural",
    truth: "weak_by_duty",
    story: "2026年第二、三季度没有召开支部党员大会,各项成绩尚可,仍须列为薄弱。",
    recipe: { neglected: [{ dutyType: "members_meeting", from: "2026-06", until: "2026-09" }] },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [{ kind: "duty", dutyType: "members_meeting", windowFrom: "2026-07" }],
    },
  },
  {
    code: "SL-03-015",
    name: "漏月社区党支部",
    kind: "community",
    truth: "weak_by_duty",
    story: "2026年5月起不再召开支部委员会会议。",
    recipe: { neglected: [{ dutyType: "committee_meeting", from: "2026-05", until: "2026-12" }] },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [{ kind: "duty", dutyType: "committee_meeting", windowFrom: "2026-10" }],
    },
  },
  {
    code: "SL-08-004",
    name: "疏影村党支部",
    kind: "rural",
    truth: "weak_by_duty",
    story: "2025年度没有召开组织生活会,也没有民主评议党员。",
    recipe: {
      neglected: [
        { dutyType: "organisational_life_meeting", from: "2025-12", until: "2025-12" },
        { dutyType: "appraisal_of_members", from: "2025-12", until: "2025-12" },
      ],
    },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [
        { kind: "duty", dutyType: "organisational_life_meeting", windowFrom: "2025-01" },
        { kind: "duty", dutyType: "appraisal_of_members", windowFrom: "2025-01" },
      ],
    },
  },
  {
    code: "SL-02-011",
    name: "迟日社区党支部",
    kind: "community",
    truth: "weak_by_results",
    story: "服务响应全面落后:首响、办结、满意度都显著低于及格线。",
    recipe: { points: { all: 68, responsiveness: 24, R3: 10, R9: 50 }, requestsPerMonth: 14 },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [
        { kind: "behind", node: "responsiveness" },
        { kind: "behind", node: "R1" },
        { kind: "behind", node: "R2" },
        { kind: "behind", node: "R3" },
      ],
    },
  },
  {
    code: "SL-06-009",
    name: "乱石村党支部",
    kind: "rural",
    truth: "weak_by_results",
    story: "群众参与落后:会议有人召集、少有人来,议定的事多数没有落实。",
    recipe: { points: { all: 66, participation: 20 } },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [
        { kind: "behind", node: "participation" },
        { kind: "behind", node: "P2" },
        { kind: "behind", node: "P5" },
      ],
    },
  },
  {
    code: "SL-09-018",
    name: "歇雨村党支部",
    kind: "rural",
    truth: "weak_by_results",
    story: "标准化规范落后:上级抽查合格率低,整改长期不能销号。",
    recipe: { points: { all: 70, standardisation: 22, S1: 40, S2: 36 } },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [
        { kind: "behind", node: "standardisation" },
        { kind: "behind", node: "S4" },
      ],
    },
  },
  {
    code: "SL-11-003",
    name: "缓溪社区党支部",
    kind: "community",
    truth: "weak_by_results",
    story: "只有一项落后:诉求大量逾期才办结,其余指标良好。",
    recipe: { points: { R2: 12 }, requestsPerMonth: 13 },
    expected: { standing: "weak", ranked: true, evidence: [{ kind: "behind", node: "R2" }] },
  },
  {
    code: "SL-04-020",
    name: "半山亭村党支部",
    kind: "rural",
    truth: "watch",
    story: "2026年10月没有召开支部委员会会议,此前都按时召开:只有一期有证据,列为关注。",
    recipe: { neglected: [{ dutyType: "committee_meeting", from: "2026-10", until: "2026-10" }] },
    expected: {
      standing: "watch",
      ranked: true,
      evidence: [{ kind: "duty", dutyType: "committee_meeting", windowFrom: "2026-10" }],
    },
  },
  {
    code: "SL-07-013",
    name: "隔岸村党支部",
    kind: "rural",
    truth: "watch",
    story: "2026年9月漏开一次支部委员会会议,10月已经恢复:本期没有新证据,仍在关注期内。",
    recipe: { neglected: [{ dutyType: "committee_meeting", from: "2026-09", until: "2026-09" }] },
    expected: { standing: "watch", ranked: true, evidence: [] },
  },
  {
    code: "SL-10-005",
    name: "新篁村党支部",
    kind: "rural",
    truth: "improving",
    story: "两年间从落后一路上升,最近一期已无证据。",
    recipe: { points: { all: { from: 38, to: 104 }, R9: { from: 60, to: 90 } } },
    expected: { ...clear, score: { atLeast: 74 }, changeSinceFirstPeriod: 20 },
  },
  {
    code: "SL-12-016",
    name: "斜晖村党支部",
    kind: "rural",
    truth: "declining",
    story: "两年间从前列一路下滑,趋势图一目了然。",
    recipe: { points: { all: { from: 108, to: 56 } } },
    expected: { standing: "clear", ranked: true, evidence: [], changeSinceFirstPeriod: -14 },
  },
  {
    code: "SL-02-022",
    name: "一苇合作社党支部",
    kind: "private_social",
    truth: "very_small",
    story: "只有三名党员,全年几件诉求:数字太小,不参加排名,也不算落后。",
    recipe: { members: 3, requestsPerMonth: 0.35 },
    expected: {
      standing: "clear",
      ranked: false,
      evidence: [],
      incomplete: ["responsiveness"],
      withheld: ["R1", "R2", "R3"],
      notApplicable: [...RESIDENTS_ONLY, "S9"],
    },
  },
  {
    code: "SL-05-008",
    name: "三叶村党支部",
    kind: "rural",
    truth: "small",
    story: "诉求不多,首响和办结的数字带†,参加排名但可能范围很宽。",
    recipe: { members: 14, requestsPerMonth: 1.9, points: { all: 84 } },
    expected: { ...clear, provisional: ["R1", "R2"] },
  },
  {
    code: "SL-01-001",
    name: "满庭社区党支部",
    kind: "community",
    truth: "at_ceiling",
    story: "样样做满,得分到顶。",
    recipe: { points: { all: 130 }, requestsPerMonth: 12 },
    expected: { ...clear, score: { atLeast: 97 } },
  },
  {
    code: "SL-08-019",
    name: "回声社区党支部",
    kind: "community",
    truth: "copy_paste",
    story: "每个月的活动人数、诉求件数一模一样:成绩不受影响,记录质量值得一问。",
    recipe: { identicalMonths: true },
    expected: clear,
  },
  {
    code: "SL-05-011",
    name: "合水上村党支部",
    kind: "rural",
    truth: "merged",
    story: "2026年7月1日并入合水村党支部。",
    recipe: { to: "2026-07-01" },
    expected: null,
  },
  {
    code: "SL-05-012",
    name: "合水下村党支部",
    kind: "rural",
    truth: "merged",
    story: "2026年7月1日并入合水村党支部。",
    recipe: { to: "2026-07-01" },
    expected: null,
  },
  {
    code: "SL-05-025",
    name: "合水村党支部",
    kind: "rural",
    truth: "merged",
    story: "2026年7月1日由上村、下村合并而成,接续两村合并前的记录。",
    recipe: { from: "2026-07-01" },
    expected: clear,
  },
  {
    code: "SL-07-006",
    name: "分水村党支部",
    kind: "rural",
    truth: "split",
    story: "2026年4月1日分设为东、西两个支部。",
    recipe: { to: "2026-04-01" },
    expected: null,
  },
  {
    code: "SL-07-026",
    name: "分水东村党支部",
    kind: "rural",
    truth: "split",
    story: "2026年4月1日分设,记录从分设之日开始。",
    recipe: { from: "2026-04-01", requestsPerMonth: 9 },
    expected: clear,
  },
  {
    code: "SL-07-027",
    name: "分水西村党支部",
    kind: "rural",
    truth: "split",
    story: "2026年4月1日分设,记录从分设之日开始。",
    recipe: { from: "2026-04-01", requestsPerMonth: 9 },
    expected: clear,
  },
  {
    code: "SL-10-021",
    name: "无声村党支部",
    kind: "rural",
    truth: "silent",
    story: "2025年10月起不再报送任何台账:没有成绩可排,核心规定动作一项未见。",
    recipe: { silentFrom: "2025-10-01" },
    expected: {
      standing: "weak",
      ranked: false,
      incomplete: ["responsiveness", "participation", "standardisation"],
      evidence: [
        { kind: "duty", dutyType: "members_meeting", windowFrom: "2026-07" },
        { kind: "duty", dutyType: "committee_meeting", windowFrom: "2026-10" },
        { kind: "duty", dutyType: "organisational_life_meeting", windowFrom: "2025-01" },
        { kind: "duty", dutyType: "appraisal_of_members", windowFrom: "2025-01" },
        { kind: "blank", ledger: "requests" },
        { kind: "blank", ledger: "activities" },
        { kind: "blank", ledger: "resources" },
      ],
    },
  },
  {
    code: "SL-03-028",
    name: "渐远村党支部",
    kind: "rural",
    truth: "falls_silent",
    story: "2026年6月起不再报送:此前的成绩还在,规定动作已连续漏做,数据完整度明显下降。",
    recipe: { silentFrom: "2026-06-01" },
    expected: {
      standing: "weak",
      ranked: true,
      evidence: [
        { kind: "duty", dutyType: "members_meeting", windowFrom: "2026-07" },
        { kind: "duty", dutyType: "committee_meeting", windowFrom: "2026-10" },
      ],
    },
  },
  {
    code: "SL-06-017",
    name: "望舒机械公司党支部",
    kind: "state_enterprise",
    truth: "fewer_duties",
    story: "国有企业支部没有居民和农户:议事协商、群众到会、入户走访不适用,权重由其余指标分担。",
    recipe: { members: 34, hasGroups: true, requestsPerMonth: 7 },
    expected: { ...clear, notApplicable: [...RESIDENTS_ONLY, "S9"] },
  },
  {
    code: "SL-09-024",
    name: "知秋商会党支部",
    kind: "private_social",
    truth: "fewer_duties",
    story: "社会组织支部不设党小组、没有居民:不欠党小组会和议事协商会。",
    recipe: { members: 16, hasGroups: false, requestsPerMonth: 6 },
    expected: { ...clear, notApplicable: [...RESIDENTS_ONLY, "S9"] },
  },
];

export const PLANTED_SUCCESSIONS: readonly PlantedSuccession[] = [
  { predecessor: "SL-05-011", successor: "SL-05-025", kind: "merge", onDay: "2026-07-01" },
  { predecessor: "SL-05-012", successor: "SL-05-025", kind: "merge", onDay: "2026-07-01" },
  { predecessor: "SL-07-006", successor: "SL-07-026", kind: "split", onDay: "2026-04-01" },
  { predecessor: "SL-07-006", successor: "SL-07-027", kind: "split", onDay: "2026-04-01" },
];

/** Units the demo accounts stand for: the branch has evidence against it, so that its page has something to say. */
export const DEMO_VIEWERS = { county: "SL", township: "SL-02", branch: "SL-02-011" } as const;
