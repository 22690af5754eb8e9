"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { attemptSignIn, type SignInFault } from "@/lib/auth/attempt-sign-in";
import { DEMO_PASSWORD, DEMO_ROLES, demoUsername, isDemo } from "@/lib/auth/demo-accounts";
import { safeReturnPath } from "@/lib/auth/return-path";
import { database } from "@/lib/data/database";

/** What became of a try: null before the first. The user name is given back, the password never. */
export interface SignInState {
  readonly refused: SignInFault | null;
  readonly username: string;
}

/** Signs in with the form's `username` and `password` and goes to its `next`; says what is wrong otherwise. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const username = String(form.get("username") ?? "");
  const password = String(form.get("password") ?? "");
  const refused = await attemptSignIn({ username, password }, await headers());
  if (refused) return { refused, username };
  redirect(safeReturnPath(String(form.get("next") ?? "/")));
}

/** Signs in as the demo account of the form's `role`, where the database is a demo; says what is wrong otherwise. */
export async function signInAsDemo(_before: SignInState, form: FormData): Promise<SignInState> {
  const role = DEMO_ROLES.find((known) => known === form.get("role"));
  if (!role || !(await isDemo(await database()))) redirect("/sign-in");
  const username = demoUsername(role);
  const refused = await attemptSignIn({ username, password: DEMO_PASSWORD }, await headers());
  if (refused) return { refused, username };
  redirect(safeReturnPath(String(form.get("next") ?? "/")));
}
