import { z } from "zod";
import { authentication } from "@/lib/auth/authentication";
import { clearFailedSignIns, recordFailedSignIn, waitBeforeSignIn } from "@/lib/auth/sign-in-throttle";
import { forgetViewer } from "@/lib/auth/viewer";
import { databaseFaultOf } from "@/lib/data/addresses/database-fault";

const signInBody = z.object({ username: z.string() });

/** What the library answers; 503 while the database cannot be used. */
async function ask(request: Request): Promise<Response> {
  try {
    return await (await authentication()).handler(request);
  } catch (error) {
    if (databaseFaultOf(error)) {
      const body = { error: "busy", message: "the database cannot be used now" };
      return Response.json(body, { status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } });
    }
    const refusal = refusalIn(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** The library's own refusals are thrown too. Told by their status: a bundle may hold their class twice. */
function refusalIn(error: unknown): Response | null {
  if (!(error instanceof Error) || !("statusCode" in error) || !("body" in error)) return null;
  const { statusCode, body } = error;
  return typeof statusCode === "number" && statusCode < 500 ? Response.json(body ?? {}, { status: statusCode }) : null;
}

/** Signs a program in, under the same count of failed tries as the page. */
async function signIn(request: Request): Promise<Response> {
  const body = signInBody.safeParse(
    await request
      .clone()
      .json()
      .catch(() => null),
  );
  const name = body.success ? body.data.username.trim().toLowerCase() : "";
  const rest = waitBeforeSignIn(name);
  if (rest > 0) {
    const headers = { "retry-after": String(Math.ceil(rest / 1000)) };
    return Response.json({ error: "too_many_tries", message: "try again later" }, { status: 429, headers });
  }
  const response = await ask(request);
  if (response.ok) clearFailedSignIns(name);
  else if (response.status === 401) recordFailedSignIn(name);
  return response;
}

async function signOut(request: Request): Promise<Response> {
  const response = await ask(request);
  forgetViewer(request.headers);
  return response;
}

/** All that programs may ask of the sign-in; whatever else the library offers does not exist here. */
const OPEN: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  "POST /api/auth/sign-in/username": signIn,
  "POST /api/auth/sign-out": signOut,
  "GET /api/auth/get-session": ask,
};

async function handle(request: Request): Promise<Response> {
  const open = OPEN[`${request.method} ${new URL(request.url).pathname}`];
  return open ? open(request) : Response.json({ error: "not_found", message: "no such address" }, { status: 404 });
}

export { handle as GET, handle as POST };
