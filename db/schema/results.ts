import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ABSENCES } from "@/lib/core/measures/measurement";
import { BRANCH_KINDS } from "@/lib/core/units/unit";
import { EVIDENCE_KINDS, STANDINGS } from "@/lib/core/weakness/evidence";
import { oneOf } from "./columns";
import { schemeVersions } from "./schemes";
import { units } from "./units";

export const RESULT_STATUSES = ["draft", "provisional", "published", "corrected"] as const;

/** One scoring of one period. Once published it is never recomputed in place. */
export const resultSets = sqliteTable(
  "result_sets",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    period: text("period").notNull(),
    schemeVersionId: integer("scheme_version_id")
      .notNull()
      .references(() => schemeVersions.id),
    status: text("status", { enum: RESULT_STATUSES }).notNull(),
    /** Last day whose events count. */
    dataCutoff: text("data_cutoff").notNull(),
    engineVersion: text("engine_version").notNull(),
    /** SHA-256 over the input hashes of its units, in order of unit; same inputs, same hash. */
    inputsHash: text("inputs_hash").notNull(),
    /** Counts up whenever figures of an unpublished set change; part of every cache key. */
    revision: integer("revision").notNull(),
    madeAt: text("made_at").notNull(),
  },
  (t) => [
    index("result_sets_period").on(t.period),
    oneOf("result_sets_status", t.status, RESULT_STATUSES),
    check("result_sets_revision", sql`${t.revision} >= 1`),
  ],
);

/** Figures of one node (indicator, dimension, lens pillar, `composite`) of one unit. */
export const scores = sqliteTable(
  "scores",
  {
    resultSetId: integer("result_set_id")
      .notNull()
      .references(() => resultSets.id),
    node: text("node").notNull(),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    /** Measured counts and value: null for nodes above the indicators. */
    x: real("x"),
    n: real("n"),
    value: real("value"),
    valueLow: real("value_low"),
    valueHigh: real("value_high"),
    score: real("score"),
    low: real("low"),
    high: real("high"),
    /** Share of the applicable weight that could be measured. */
    available: real("available").notNull(),
    absence: text("absence", { enum: ABSENCES }),
    provisional: integer("provisional", { mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resultSetId, t.node, t.unitId] }),
    index("scores_unit").on(t.unitId, t.resultSetId),
    oneOf("scores_absence", t.absence, ABSENCES),
    check("scores_x", sql`${t.x} >= 0 and ${t.n} >= 0 and ${t.x} <= ${t.n}`),
    check("scores_score", sql`${t.score} between 0 and 100`),
    check("scores_interval", sql`${t.low} <= ${t.score} and ${t.score} <= ${t.high}`),
    check("scores_available", sql`${t.available} between 0 and 1.000000001`),
  ],
);

/** What holds for a unit as a whole in one result set. */
export const unitResults = sqliteTable(
  "unit_results",
  {
    resultSetId: integer("result_set_id")
      .notNull()
      .references(() => resultSets.id),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    kind: text("kind", { enum: BRANCH_KINDS }).notNull(),
    parentId: integer("parent_id")
      .notNull()
      .references(() => units.id),
    /** Months reported and owed over the window and the reporting ledgers. */
    monthsReported: integer("months_reported").notNull(),
    monthsOwed: integer("months_owed").notNull(),
    /** SHA-256 over everything measured for this unit: structure, sums, proofs. */
    inputsHash: text("inputs_hash").notNull(),
    standing: text("standing", { enum: STANDINGS }).notNull(),
    /** Null when ranked; else JSON list of reasons for 未参评. */
    unrankedReasons: text("unranked_reasons"),
  },
  (t) => [
    primaryKey({ columns: [t.resultSetId, t.unitId] }),
    oneOf("unit_results_kind", t.kind, BRANCH_KINDS),
    oneOf("unit_results_standing", t.standing, STANDINGS),
    check("unit_results_months", sql`${t.monthsReported} between 0 and ${t.monthsOwed}`),
  ],
);

/** Reasons with their numbers, as found in one period. */
export const evidence = sqliteTable(
  "evidence",
  {
    resultSetId: integer("result_set_id")
      .notNull()
      .references(() => resultSets.id),
    unitId: integer("unit_id")
      .notNull()
      .references(() => units.id),
    ordinal: integer("ordinal").notNull(),
    kind: text("kind", { enum: EVIDENCE_KINDS }).notNull(),
    /** JSON of the `Evidence`. */
    detail: text("detail").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resultSetId, t.unitId, t.ordinal] }),
    oneOf("evidence_kind", t.kind, EVIDENCE_KINDS),
  ],
);
