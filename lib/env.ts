import path from "node:path";
import { z } from "zod";

/** Everything the process reads from its environment; nothing else in the product touches `process.env`. */
const environment = z.object({
  /** `file:` path, or `http(s)://` / `libsql://` address of a libSQL server. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:|https?:\/\/|libsql:\/\/)/, "must begin with file:, http://, https:// or libsql://")
    .refine(namesPlace, "must name a file, or a server as http://name:port")
    .default(`file:${path.join(process.cwd(), "data", "branchmark.db")}`),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be 1–65535")
    .max(65535, "must be 1–65535")
    .default(3000),
  /** Address under which browsers reach the site, where it is another than HOST and PORT say; decides on secure cookies. */
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be http:// or https:// with a name and perhaps a port, and no path")
    .transform((text) => new URL(text).origin)
    .optional(),
  /** Key that signs session cookies; where it is not given, one is made once and kept in the database. */
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

/** `file:` with a path, or an address with a host; what begins otherwise has been refused before. */
function namesPlace(text: string): boolean {
  if (text.startsWith("file:")) return text.length > "file:".length;
  if (!text.includes("://")) return true;
  return URL.canParse(text) && new URL(text).host !== "";
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
}

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

/** Whether browsers reach the site by HTTPS, so that cookies can be kept to it. */
export function isServedSecurely({ PUBLIC_URL }: Pick<Environment, "PUBLIC_URL">): boolean {
  return PUBLIC_URL?.startsWith("https:") ?? false;
}

/** Whether this is `next dev`; Next writes the value in at build time. */
export const isDevelopment = process.env.NODE_ENV === "development";
