import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { username } from "better-auth/plugins/username";
import type { Db } from "@/db/client";
import { accounts, credentials, sessions, verifications } from "@/db/schema/accounts";
import { ROLES } from "@/lib/core/accounts/role";
import { database } from "@/lib/data/database";
import { type Environment, isServedSecurely, readEnvironment } from "@/lib/env";
import { passwordShape, usernameShape } from "./credentials";
import { sessionSecret } from "./session-secret";

const SESSION_DAYS = 7;

/** Ways in that the library offers and this product does not: accounts are made by people who may, never by a visitor. */
const CLOSED_PATHS = [
  "/sign-up/email",
  "/sign-in/email",
  "/sign-in/social",
  "/is-username-available",
  "/update-user",
  "/change-email",
  "/delete-user",
  "/request-password-reset",
  "/reset-password",
  "/send-verification-email",
  "/verify-email",
  "/link-social",
];

/** Local accounts with user name and password on the product's own tables. */
function makeAuthentication(db: Db, secret: string, environment: Environment) {
  return betterAuth({
    appName: "branchmark",
    secret,
    ...(environment.PUBLIC_URL ? { baseURL: environment.PUBLIC_URL } : {}),
    telemetry: { enabled: false },
    database: drizzleAdapter(db, { provider: "sqlite", schema: { accounts, credentials, sessions, verifications } }),
    user: {
      modelName: "accounts",
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        unitId: { type: "number", required: false, input: false },
      },
    },
    session: {
      modelName: "sessions",
      fields: { userId: "accountId" },
      expiresIn: SESSION_DAYS * 24 * 60 * 60,
      // Pages cannot set cookies while they render, so a session lasts its days and is not stretched.
      disableSessionRefresh: true,
    },
    account: { modelName: "credentials" },
    verification: { modelName: "verifications" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordShape.minLength ?? 10,
      maxPasswordLength: passwordShape.maxLength ?? 128,
    },
    disabledPaths: CLOSED_PATHS,
    // Tries are counted by user name in sign-in-throttle.ts, for pages and programs alike.
    rateLimit: { enabled: false },
    // A database that cannot be written now is no fault of the program: whoever calls tells the two apart.
    onAPIError: { throw: true },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernameShape.safeParse(name).success,
      }),
      nextCookies(),
    ],
    advanced: {
      cookiePrefix: "branchmark",
      // Would change the cookie's name with the address; the attribute alone is set below.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure: isServedSecurely(environment) },
    },
    logger: { level: "error" },
  });
}

export type Authentication = ReturnType<typeof makeAuthentication>;

const holder = globalThis as typeof globalThis & { branchmarkAuthentication?: Promise<Authentication> };

/** The process's authentication, made at the first call; a failure is tried again at the next. */
export function authentication(): Promise<Authentication> {
  holder.branchmarkAuthentication ??= (async () => {
    const db = await database();
    const environment = readEnvironment();
    return makeAuthentication(db, await sessionSecret(db, environment.SESSION_SECRET), environment);
  })().catch((error: unknown) => {
    delete holder.branchmarkAuthentication;
    throw error;
  });
  return holder.branchmarkAuthentication;
}
