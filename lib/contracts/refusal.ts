import { z } from "zod";

const urlFault = z.discriminatedUnion("problem", [
  z.object({ problem: z.literal("shape"), name: z.string(), value: z.string() }),
  z.object({ problem: z.literal("choice"), name: z.string(), value: z.string(), allowed: z.array(z.string()) }),
  z.object({ problem: z.literal("repeated"), name: z.string() }),
  z.object({ problem: z.literal("unknown"), name: z.string(), allowed: z.array(z.string()) }),
]);

/** States of the database that keep every page shut. */
export const DATABASE_FAULTS = ["busy", "readOnly", "newer", "noAnswer"] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** Why a page is not shown, as the page that says so is given it. */
export const refusal = z.discriminatedUnion("reason", [
  /** The address is written in a way that names nothing. 400 */
  z.object({ reason: z.literal("malformed"), faults: z.array(urlFault).min(1) }),
  /** No result for the period; the first and last there are, null when there are none. 404 */
  z.object({
    reason: z.literal("period"),
    value: z.string(),
    known: z.object({ count: z.number(), from: z.string(), to: z.string() }).nullable(),
  }),
  /** No such unit, node or page, or not for this viewer. 404 */
  z.object({ reason: z.enum(["unit", "branch", "node"]), value: z.string() }),
  z.object({ reason: z.literal("page") }),
  /** 503 */
  z.object({ reason: z.literal("database"), fault: z.enum(DATABASE_FAULTS) }),
]);
export type Refusal = z.infer<typeof refusal>;

/** Header in which the proxy hands the refusal to the page; one that comes from outside is removed. */
export const REFUSAL_HEADER = "x-branchmark-refusal";

/** HTTP status of a refusal. */
export function statusOf(given: Refusal): 400 | 404 | 503 {
  switch (given.reason) {
    case "malformed":
      return 400;
    case "database":
      return 503;
    case "period":
    case "unit":
    case "branch":
    case "node":
    case "page":
      return 404;
  }
}

/** A refusal as the text of a header. */
export function writeRefusal(given: Refusal): string {
  return encodeURIComponent(JSON.stringify(given));
}

/** The refusal in a header; that no page stands there when the header is absent or not ours. */
export function readRefusal(text: string | null): Refusal {
  if (text === null) return { reason: "page" };
  try {
    return refusal.parse(JSON.parse(decodeURIComponent(text)));
  } catch {
    return { reason: "page" };
  }
}
