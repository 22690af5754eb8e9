import path from "node:path";
import { z } from "zod";

/** Everything the process reads from its environment; nothing else in the product touches `process.env`. */
const environment = z.object({
  /** `file:` path, or `http(s)://` / `libsql://` address of a libSQL server. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:|https?:\/\/|libsql:\/\/)/, "must begin with file:, http://, https:// or libsql://")
    .default(`file:${path.join(process.cwd(), "data", "branchmark.db")}`),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be 1–65535")
    .max(65535, "must be 1–65535")
    .default(3000),
  /** Key that signs session cookies; where it is not given, one is made once and kept in the database. */
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

export type Environment = z.infer<typeof environment>;

export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/**
 * The checked environment.
 * @throws {EnvironmentError} naming every variable that is wrong and why
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new EnvironmentError(faults.join("; "));
}

/** Whether this is `next dev`; Next writes the value in at build time. */
export const isDevelopment = process.env.NODE_ENV === "development";
