import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
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
} from "@/lib/core/ledgers/values";
import { dayShaped, monthAfterDays, monthOf, oneOf } from "./columns";
import { importBatches } from "./imports";
import { units } from "./units";

/**
 * Columns every ledger row carries. `row_key` is the natural key in the source
 * (a case number, a date and place); `source_row` its line in the file it came from.
 */
const entry = () => ({
  id: integer("id").primaryKey(),
  unitId: integer("unit_id")
    .notNull()
    .references(() => units.id),
  rowKey: text("row_key").notNull().unique(),
  batchId: integer("batch_id")
    .notNull()
    .references(() => importBatches.id),
  sourceRow: integer("source_row").notNull(),
});

// Every date that rows are counted by has an index (branch, month): a grouped scan then needs no sorting. Rows come in
// by branch and date, so the visits to the table run nearly in its order; wider indexes would cost more than they save
// (and SQLite takes no index for covering once a generated column is read).

export const requests = sqliteTable(
  "requests",
  {
    ...entry(),
    channel: text("channel", { enum: REQUEST_CHANNELS }),
    category: text("category", { enum: REQUEST_CATEGORIES }).notNull(),
    receivedAt: text("received_at").notNull(),
    responseDueAt: text("response_due_at"),
    respondedAt: text("responded_at"),
    dueAt: text("due_at"),
    resolvedAt: text("resolved_at"),
    disposition: text("disposition", { enum: REQUEST_DISPOSITIONS }).notNull(),
    reopenedAt: text("reopened_at"),
    satisfaction: integer("satisfaction"),
    responsiblePost: text("responsible_post"),
    receivedMonth: monthOf("received_month", "received_at"),
    responseDueMonth: monthOf("response_due_month", "response_due_at"),
    dueMonth: monthOf("due_month", "due_at"),
    resolvedMonth: monthOf("resolved_month", "resolved_at"),
    settledMonth: monthAfterDays("settled_month", "resolved_at", 30),
  },
  (t) => [
    oneOf("requests_channel", t.channel, REQUEST_CHANNELS),
    oneOf("requests_category", t.category, REQUEST_CATEGORIES),
    oneOf("requests_disposition", t.disposition, REQUEST_DISPOSITIONS),
    check("requests_satisfaction", sql`${t.satisfaction} between 1 and 5`),
    dayShaped("requests_received_at", t.receivedAt),
    check("requests_order", sql`${t.resolvedAt} is null or ${t.resolvedAt} >= ${t.receivedAt}`),
    index("requests_received").on(t.unitId, t.receivedMonth),
    index("requests_response_due").on(t.unitId, t.responseDueMonth),
    index("requests_due").on(t.unitId, t.dueMonth),
    index("requests_resolved").on(t.unitId, t.resolvedMonth),
    index("requests_settled").on(t.unitId, t.settledMonth),
  ],
);

export const activities = sqliteTable(
  "activities",
  {
    ...entry(),
    kind: text("kind", { enum: ACTIVITY_KINDS }).notNull(),
    heldOn: text("held_on").notNull(),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    eligible: integer("eligible").notNull(),
    attended: integer("attended").notNull(),
    hours: real("hours"),
    partnerKind: text("partner_kind", { enum: PARTNER_KINDS }),
    votesFor: integer("votes_for"),
    votesAgainst: integer("votes_against"),
    disclosedOn: text("disclosed_on"),
    heldMonth: monthOf("held_month", "held_on"),
  },
  (t) => [
    oneOf("activities_kind", t.kind, ACTIVITY_KINDS),
    oneOf("activities_audience", t.audience, AUDIENCES),
    oneOf("activities_partner_kind", t.partnerKind, PARTNER_KINDS),
    dayShaped("activities_held_on", t.heldOn),
    check("activities_attended", sql`${t.attended} between 0 and ${t.eligible}`),
    check("activities_votes", sql`${t.votesFor} >= 0 and ${t.votesAgainst} >= 0`),
    check("activities_hours", sql`${t.hours} >= 0`),
    index("activities_held").on(t.unitId, t.heldMonth),
    index("activities_kind").on(t.kind, t.unitId, t.heldMonth),
    index("activities_proof").on(t.unitId, t.kind, t.heldOn),
  ],
);

export const proposals = sqliteTable(
  "proposals",
  {
    ...entry(),
    raisedOn: text("raised_on").notNull(),
    adoptedOn: text("adopted_on"),
    dueOn: text("due_on"),
    carriedOutOn: text("carried_out_on"),
    disclosedOn: text("disclosed_on"),
    dueMonth: monthOf("due_month", "due_on"),
    disclosureDueMonth: monthAfterDays("disclosure_due_month", "adopted_on", 7),
  },
  (t) => [
    dayShaped("proposals_raised_on", t.raisedOn),
    check("proposals_order", sql`${t.adoptedOn} is null or ${t.adoptedOn} >= ${t.raisedOn}`),
    index("proposals_due").on(t.unitId, t.dueMonth),
    index("proposals_disclosure_due").on(t.unitId, t.disclosureDueMonth),
  ],
);

export const duties = sqliteTable(
  "duties",
  {
    ...entry(),
    dutyType: text("duty_type").notNull(),
    /** First month of the window, `YYYY-MM`. */
    windowFrom: text("window_from").notNull(),
    doneOn: text("done_on"),
    exemptReason: text("exempt_reason"),
  },
  (t) => [
    unique("duties_key").on(t.unitId, t.dutyType, t.windowFrom),
    check("duties_window_from", sql`${t.windowFrom} glob '[0-9][0-9][0-9][0-9]-[01][0-9]'`),
    dayShaped("duties_done_on", t.doneOn),
    check("duties_says_something", sql`${t.doneOn} is not null or ${t.exemptReason} is not null`),
  ],
);

export const inspections = sqliteTable(
  "inspections",
  {
    ...entry(),
    source: text("source", { enum: EVIDENCE_SOURCES }).notNull(),
    normGroup: text("norm_group", { enum: NORM_GROUPS }),
    inspectedOn: text("inspected_on").notNull(),
    itemsInspected: integer("items_inspected"),
    itemsMet: integer("items_met"),
    grade: text("grade", { enum: GRADES }),
    respondents: integer("respondents"),
    satisfied: integer("satisfied"),
    inspectedMonth: monthOf("inspected_month", "inspected_on"),
  },
  (t) => [
    oneOf("inspections_source", t.source, EVIDENCE_SOURCES),
    oneOf("inspections_norm_group", t.normGroup, NORM_GROUPS),
    oneOf("inspections_grade", t.grade, GRADES),
    dayShaped("inspections_inspected_on", t.inspectedOn),
    check("inspections_items", sql`${t.itemsMet} between 0 and ${t.itemsInspected}`),
    check("inspections_satisfied", sql`${t.satisfied} between 0 and ${t.respondents}`),
    index("inspections_inspected").on(t.unitId, t.inspectedMonth),
  ],
);

export const rectifications = sqliteTable(
  "rectifications",
  {
    ...entry(),
    source: text("source", { enum: EVIDENCE_SOURCES }).notNull(),
    normGroup: text("norm_group", { enum: NORM_GROUPS }),
    foundOn: text("found_on").notNull(),
    dueOn: text("due_on").notNull(),
    closedOn: text("closed_on"),
    verifiedOn: text("verified_on"),
    dueMonth: monthOf("due_month", "due_on"),
  },
  (t) => [
    oneOf("rectifications_source", t.source, EVIDENCE_SOURCES),
    oneOf("rectifications_norm_group", t.normGroup, NORM_GROUPS),
    dayShaped("rectifications_found_on", t.foundOn),
    check(
      "rectifications_order",
      sql`${t.dueOn} >= ${t.foundOn} and (${t.closedOn} is null or ${t.closedOn} >= ${t.foundOn})`,
    ),
    index("rectifications_due").on(t.unitId, t.dueMonth),
  ],
);

/** One row is one milestone. */
export const projects = sqliteTable(
  "projects",
  {
    ...entry(),
    project: text("project").notNull(),
    indicator: text("indicator").notNull(),
    startedOn: text("started_on").notNull(),
    milestone: text("milestone").notNull(),
    milestoneDueOn: text("milestone_due_on").notNull(),
    milestoneDoneOn: text("milestone_done_on"),
    budget: real("budget"),
    spent: real("spent"),
    outcome: text("outcome", { enum: PROJECT_OUTCOMES }).notNull(),
    milestoneDueMonth: monthOf("milestone_due_month", "milestone_due_on"),
  },
  (t) => [
    oneOf("projects_outcome", t.outcome, PROJECT_OUTCOMES),
    dayShaped("projects_started_on", t.startedOn),
    check("projects_order", sql`${t.milestoneDueOn} >= ${t.startedOn}`),
    check("projects_money", sql`${t.budget} >= 0 and ${t.spent} >= 0`),
    index("projects_milestone_due").on(t.unitId, t.milestoneDueMonth),
  ],
);

export const pairings = sqliteTable(
  "pairings",
  {
    ...entry(),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => units.id),
    fromOn: text("from_on").notNull(),
    toOn: text("to_on"),
    agreedPerYear: integer("agreed_per_year").notNull(),
  },
  (t) => [
    dayShaped("pairings_from_on", t.fromOn),
    check("pairings_order", sql`${t.toOn} is null or ${t.toOn} > ${t.fromOn}`),
    check("pairings_agreed", sql`${t.agreedPerYear} in (1, 2, 3, 4, 6, 12)`),
    check("pairings_distinct", sql`${t.partnerId} <> ${t.unitId}`),
    index("pairings_unit").on(t.unitId, t.fromOn),
  ],
);

export const resources = sqliteTable(
  "resources",
  {
    ...entry(),
    /** `YYYY-MM`. */
    month: text("month").notNull(),
    postsRequired: integer("posts_required").notNull(),
    postsStaffed: integer("posts_staffed").notNull(),
    fundsAllotted: real("funds_allotted").notNull(),
    fundsSpent: real("funds_spent").notNull(),
    centresInUse: integer("centres_in_use").notNull(),
    countedMonth: monthOf("counted_month", "month"),
  },
  (t) => [
    unique("resources_key").on(t.unitId, t.month),
    check("resources_month", sql`${t.month} glob '[0-9][0-9][0-9][0-9]-[01][0-9]'`),
    check("resources_posts", sql`${t.postsStaffed} between 0 and ${t.postsRequired}`),
    check("resources_funds", sql`${t.fundsAllotted} >= 0 and ${t.fundsSpent} >= 0`),
    check("resources_centres", sql`${t.centresInUse} between 0 and 4`),
    index("resources_counted").on(t.unitId, t.countedMonth),
  ],
);
