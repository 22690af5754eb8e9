"use server";

import { redirect } from "next/navigation";
import { accountNameShape, passwordShape, usernameShape } from "@/lib/auth/credentials";
import { redeemSetupLink, SetupLinkError } from "@/lib/auth/setup-link";
import { database } from "@/lib/data/database";

export type SetupField = "name" | "username" | "password" | "repeat";

/** What was sent, and which fields are not right yet. */
export interface SetupState {
  readonly faults: readonly SetupField[];
  readonly name: string;
  readonly username: string;
}

/** Creates the administrator from the form and uses the link up. */
export async function createAdministrator(_before: SetupState, form: FormData): Promise<SetupState> {
  const [token = "", name = "", username = "", password = "", repeat = ""] = [
    "token",
    "name",
    "username",
    "password",
    "repeat",
  ].map((field) => String(form.get(field) ?? ""));
  const faults: SetupField[] = [];
  if (!accountNameShape.safeParse(name).success) faults.push("name");
  if (!usernameShape.safeParse(username).success) faults.push("username");
  if (!passwordShape.safeParse(password).success) faults.push("password");
  else if (password !== repeat) faults.push("repeat");
  if (faults.length > 0) return { faults, name, username };
  try {
    await redeemSetupLink(await database(), token, { username, name, password });
  } catch (error) {
    if (error instanceof SetupLinkError) redirect("/setup");
    throw error;
  }
  redirect("/sign-in?created=yes");
}
