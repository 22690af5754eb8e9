import { z } from "zod";
import { parsePeriod } from "@/lib/core/calendar/period";
import { BRANCH_KINDS } from "@/lib/core/units/unit";

/** `2026-10`; absent means the newest period. */
export const periodField = z
  .string()
  .transform((text, context) => {
    const period = parsePeriod(text);
    if (period) return period;
    context.addIssue({ code: "custom", message: "not a month" });
    return z.NEVER;
  })
  .optional();

/** Code of a unit; absent means the viewer's own. */
export const unitField = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
  .optional();

/** Id of an indicator, dimension, pillar or `composite`; absent means `composite`. */
export const nodeField = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/)
  .optional();

/** Kind of branch; absent means all. */
export const kindField = z.enum(BRANCH_KINDS).optional();

/** The company a place is counted in. */
export const PEERS = ["kind", "county"] as const;
export type Peers = (typeof PEERS)[number];
export const peersField = z.enum(PEERS).optional();

/** Part of a name, pinyin or code typed by a reader; empty means all. */
export const searchField = z.string().max(64).optional();

/** Page of a list, from 1; absent means the first. */
export const pageField = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .optional();
