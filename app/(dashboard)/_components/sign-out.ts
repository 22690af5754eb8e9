"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { authentication } from "@/lib/auth/authentication";
import { forgetViewer } from "@/lib/auth/viewer";

/** Ends the session of this browser, at once in this process, and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  const given = await headers();
  const auth = await authentication();
  await auth.api.signOut({ headers: given });
  forgetViewer(given);
  redirect("/sign-in");
}
