import { z } from "zod";
import { BRANCH_KINDS, SUCCESSION_KINDS, UNIT_LEVELS } from "@/lib/core/units/unit";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as 2014-04-03");
const people = z.number().int().min(0);

/** What a unit was over one stretch of days, `[from, to)`; without `to` it still is. */
const spell = z.strictObject({
  from: day,
  to: day.optional(),
  name: z.string().min(1),
  /** Code of the unit right above; left out for the county alone. */
  parent: z.string().min(1).optional(),
  /** For branches, and only for them. */
  kind: z.enum(BRANCH_KINDS).optional(),
  households: people.optional(),
  members: people.optional(),
  fullMembers: people.optional(),
  hasCommittee: z.boolean().default(false),
  hasGroups: z.boolean().default(false),
});

const unit = z.strictObject({
  /** Stable for ever, never reused. */
  code: z.string().min(1),
  level: z.enum(UNIT_LEVELS),
  /** Other names the unit goes by in other systems' files. */
  aliases: z.array(z.string().min(1)).default([]),
  spells: z.array(spell).min(1),
});
export type UnitEntry = z.infer<typeof unit>;

const succession = z.strictObject({
  predecessor: z.string().min(1),
  successor: z.string().min(1),
  kind: z.enum(SUCCESSION_KINDS),
  onDay: day,
});

/** A tree of units, or part of one, as it is loaded from a JSON file. Units not named stay as they are. */
export const unitTreeSchema = z.strictObject({
  units: z.array(unit).min(1),
  successions: z.array(succession).default([]),
});
export type UnitTree = z.infer<typeof unitTreeSchema>;
