"use server";

import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authentication } from "@/lib/auth/authentication";
import { DEMO_PASSWORD, DEMO_ROLES, demoUsername, isDemo } from "@/lib/auth/demo-accounts";
import { safeReturnPath } from "@/lib/auth/return-path";
import { clearFailedSignIns, recordFailedSignIn, waitBeforeSignIn } from "@/lib/auth/sign-in-throttle";
import { databaseFaultOf } from "@/lib/data/addresses/database-fault";
import { database } from "@/lib/data/database";

const MINUTE_MS = 60_000;

/** What became of a try that did not succeed. */
export interface SignInState {
  readonly fault: "none" | "missing" | "wrong" | "wait" | "database";
  readonly username: string;
  readonly waitMinutes: number;
}

/** Signs in with the form's `username` and `password` and goes to its `next`; says what is wrong otherwise. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const username = String(form.get("username") ?? "").trim();
  const password = String(form.get("password") ?? "");
  const fault = await trySignIn(username.toLowerCase(), password);
  if (fault !== "none") {
    const waitMinutes = Math.ceil(waitBeforeSignIn(username.toLowerCase()) / MINUTE_MS);
    return { fault, username, waitMinutes };
  }
  redirect(safeReturnPath(String(form.get("next") ?? "/")));
}

/** Signs in as the demo account of the form's `role`, where the database is a demo. */
export async function signInAsDemo(form: FormData): Promise<void> {
  const role = DEMO_ROLES.find((known) => known === form.get("role"));
  if (role && (await isDemo(await database()))) {
    const fault = await trySignIn(demoUsername(role), DEMO_PASSWORD);
    if (fault === "none") redirect(safeReturnPath(String(form.get("next") ?? "/")));
  }
  redirect("/sign-in");
}

async function trySignIn(username: string, password: string): Promise<SignInState["fault"]> {
  if (username === "" || password === "") return "missing";
  if (waitBeforeSignIn(username) > 0) return "wait";
  try {
    const auth = await authentication();
    await auth.api.signInUsername({ body: { username, password }, headers: await headers() });
    clearFailedSignIns(username);
    return "none";
  } catch (error) {
    if (error instanceof APIError) {
      recordFailedSignIn(username);
      return waitBeforeSignIn(username) > 0 ? "wait" : "wrong";
    }
    if (databaseFaultOf(error)) return "database";
    throw error;
  }
}
