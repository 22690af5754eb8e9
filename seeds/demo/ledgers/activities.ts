import type { ActivityKind } from "@/lib/core/ledgers/ledger";
import { type DemoBranch, hasResidents, type Life } from "../branch";
import { Random } from "../random";
import type { ActivityRow } from "../rows";
import { dayText, monthOfDay } from "../timeline";
import type { DutyDone } from "./duties";
import { type Occasion, occasions } from "./occasions";

/** Activities of one branch by day: the meetings its duties ledger speaks of, and everything else it holds. */
export function activityRows(branch: DemoBranch, life: Life, done: readonly DutyDone[]): ActivityRow[] {
  const meetings = done.flatMap(({ dutyType, day }) => {
    const kind = MEETING_OF[dutyType];
    return kind ? [{ kind, day }] : [];
  });
  const all = [...meetings, ...occasions(branch, life)].sort((a, b) => a.day - b.day);
  return all.map((occasion) => activityRow(branch, life, occasion));
}

/** Activities that a duty of the duties ledger consists of. */
const MEETING_OF: Readonly<Record<string, ActivityKind>> = {
  members_meeting: "members_meeting",
  committee_meeting: "committee_meeting",
  group_meeting: "group_meeting",
  party_class: "party_class",
  theme_day: "theme_day",
  organisational_life_meeting: "organisational_life_meeting",
  appraisal_of_members: "appraisal_of_members",
  report_and_review: "report_and_review",
  leading_body_study: "study",
};

function activityRow(branch: DemoBranch, life: Life, { kind, day }: Occasion): ActivityRow {
  const month = monthOfDay(day);
  const random = branch.identicalMonths
    ? new Random(`${kind} ${branch.code}`)
    : new Random(`${kind} ${branch.code} ${day}`);
  const form = formOf(branch, kind);
  const eligible = form.size(random);
  const usual = branch.conduct.share(form.skill, month);
  const share = Math.min(1, Math.max(0, usual + (usual < 1 ? random.normal(0, 0.03) : 0)));
  const attended = around(random, eligible * share);
  const isReview = kind === "report_and_review";
  const votes = isReview ? Math.min(attended, Math.max(3, branch.members)) : 0;
  const inFavour = isReview ? around(random, votes * branch.conduct.share("P6", month)) : 0;
  const disclosed = day + random.whole(1, 6);
  return {
    kind,
    held_on: dayText(day),
    audience: form.audience,
    eligible,
    attended,
    hours: random.chance(branch.conduct.share("S5", month)) ? form.hours : null,
    partner_kind: partnerOf(kind, random),
    votes_for: isReview ? inFavour : null,
    votes_against: isReview ? votes - inFavour : null,
    disclosed_on: DISCLOSED.has(kind) && disclosed <= life.horizon ? dayText(disclosed) : null,
  };
}

/** A whole number, on average this amount: who comes to meetings is much the same people, not a lottery. */
function around(random: Random, amount: number): number {
  return Math.floor(amount + random.share());
}

interface Form {
  readonly audience: ActivityRow["audience"];
  /** Indicator whose true share people attend with. */
  readonly skill: string;
  readonly hours: number;
  readonly size: (random: Random) => number;
}

/** Who is called to an activity, how many, and how long it lasts. */
function formOf(branch: DemoBranch, kind: ActivityKind): Form {
  const { members } = branch;
  const cadres = branch.hasCommittee ? 7 : 3;
  const about = (typical: number) => (random: Random) =>
    Math.max(3, Math.round(typical * (0.8 + 0.4 * random.share())));
  switch (kind) {
    case "deliberation_residents":
    case "deliberation_party_masses":
    case "deliberation_community":
      return { audience: "residents", skill: "P2", hours: 2, size: about(35) };
    case "report_and_review":
      return hasResidents(branch.kind)
        ? { audience: "residents", skill: "P2", hours: 2.5, size: about(members + 25) }
        : { audience: "members", skill: "P5", hours: 2, size: () => members };
    case "lecture":
      return {
        audience: hasResidents(branch.kind) ? "residents" : "members",
        skill: "P8",
        hours: 1.5,
        size: about(40),
      };
    case "volunteer_service":
      return { audience: "members", skill: "P10", hours: 3, size: about(Math.max(5, members * 0.6)) };
    case "household_visit_round":
      return { audience: "households", skill: "R7", hours: 4, size: about(24) };
    case "cadre_training":
      return { audience: "cadres", skill: "S8", hours: 6, size: () => cadres };
    case "committee_meeting":
      return { audience: "cadres", skill: "P5", hours: 1.5, size: () => cadres };
    case "joint_work":
    case "paired_activity":
      return { audience: "members", skill: "P10", hours: 3, size: about(Math.max(5, members * 0.5)) };
    case "study":
      return { audience: "cadres", skill: "P5", hours: 2, size: () => cadres };
    case "election":
      return { audience: "members", skill: "P7", hours: 3, size: () => branch.fullMembers };
    case "members_meeting":
    case "group_meeting":
    case "party_class":
    case "theme_day":
    case "organisational_life_meeting":
    case "appraisal_of_members":
      return { audience: "members", skill: "P5", hours: 2, size: () => members };
    default:
      throw kind satisfies never;
  }
}

const PARTNERS = ["union", "youth_league", "womens_federation", "enterprise", "chamber", "volunteer_body"] as const;

function partnerOf(kind: ActivityKind, random: Random): ActivityRow["partner_kind"] {
  if (kind === "paired_activity") return "paired_branch";
  return kind === "joint_work" ? random.pick(PARTNERS) : null;
}

const DISCLOSED: ReadonlySet<ActivityKind> = new Set([
  "members_meeting",
  "report_and_review",
  "deliberation_residents",
  "deliberation_party_masses",
  "deliberation_community",
]);
