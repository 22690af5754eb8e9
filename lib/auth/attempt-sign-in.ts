import "server-only";
import { databaseFaultOf } from "@/lib/data/addresses/database-fault";
import { database } from "@/lib/data/database";
import { authentication } from "./authentication";
import { deleteEndedSessions } from "./ended-sessions";
import { clearFailedSignIns, recordFailedSignIn, waitBeforeSignIn } from "./sign-in-throttle";

const MINUTE_MS = 60_000;

export type SignInFault =
  | { readonly fault: "missing" | "wrong" | "database" }
  /** Whole minutes until the next try is heard, at least 1. */
  | { readonly fault: "wait"; readonly minutes: number };

/**
 * Opens a session for a user name and its password; inside a server action its cookie goes to the browser. Sessions
 * that have ended are deleted on the way.
 * @param given headers of the request, kept beside the session
 * @returns null when it succeeded, else why not; whether the name exists is not told
 * @throws anything that is neither a refusal nor a busy database
 */
export async function attemptSignIn(
  { username, password }: { readonly username: string; readonly password: string },
  given: Headers,
): Promise<SignInFault | null> {
  const name = username.trim().toLowerCase();
  if (name === "" || password === "") return { fault: "missing" };
  const rest = waitBeforeSignIn(name);
  if (rest > 0) return { fault: "wait", minutes: wholeMinutes(rest) };
  try {
    const auth = await authentication();
    await auth.api.signInUsername({ body: { username: name, password }, headers: given });
    await deleteEndedSessions(await database());
  } catch (error) {
    if (isRefusal(error)) return refused(name);
    if (databaseFaultOf(error)) return { fault: "database" };
    throw error;
  }
  clearFailedSignIns(name);
  return null;
}

function refused(name: string): SignInFault {
  recordFailedSignIn(name);
  const rest = waitBeforeSignIn(name);
  return rest > 0 ? { fault: "wait", minutes: wholeMinutes(rest) } : { fault: "wrong" };
}

/** The library's own error for a wrong name or password. Told by its status: a bundle may hold its class twice. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("statusCode" in error)) return false;
  return typeof error.statusCode === "number" && error.statusCode >= 400 && error.statusCode < 500;
}

function wholeMinutes(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / MINUTE_MS));
}
