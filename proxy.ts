import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/auth/content-policy";
import { findViewer, homeOf } from "@/lib/auth/viewer";
import { REFUSAL_HEADER, type Refusal, statusOf, writeRefusal } from "@/lib/contracts/refusal";
import { databaseFaultOf } from "@/lib/data/addresses/database-fault";
import { findRefusal } from "@/lib/data/addresses/find-refusal";
import { database } from "@/lib/data/database";
import { isDevelopment } from "@/lib/env";

const OPEN_PATHS = new Set(["/sign-in", "/setup"]);
const REFUSED_PATH = "/refused";

/** Added by the router of Next to what it fetches; no part of an address. */
const ROUTER_PARAMETER = "_rsc";

type Verdict = { readonly redirectTo: string } | { readonly refusal: Refusal } | null;

/**
 * Judges the address of a page before the page begins: only here can the status still be chosen. Pages and handlers
 * check viewer and scope again for themselves.
 */
export async function proxy(request: NextRequest) {
  const policy = contentPolicy(randomBytes(16).toString("base64"), isDevelopment);
  const headers = new Headers(request.headers);
  headers.delete(REFUSAL_HEADER);
  headers.set("content-security-policy", policy);
  const response = answer(request, headers, await verdictOn(request));
  response.headers.set("content-security-policy", policy);
  return response;
}

function answer(request: NextRequest, headers: Headers, verdict: Verdict): NextResponse {
  if (verdict === null) return NextResponse.next({ request: { headers } });
  if ("redirectTo" in verdict) return NextResponse.redirect(new URL(verdict.redirectTo, request.url));
  headers.set(REFUSAL_HEADER, writeRefusal(verdict.refusal));
  const status = statusOf(verdict.refusal);
  return NextResponse.rewrite(new URL(REFUSED_PATH, request.url), { status, request: { headers } });
}

async function verdictOn(request: NextRequest): Promise<Verdict> {
  const address = new URL(request.url);
  address.searchParams.delete(ROUTER_PARAMETER);
  const { pathname, search } = address;
  if (pathname === REFUSED_PATH) return { refusal: { reason: "page" } };
  try {
    if (OPEN_PATHS.has(pathname)) {
      await database();
      return null;
    }
    const viewer = await findViewer(request.headers);
    if (!viewer) {
      const next = `${pathname}${search}`;
      return { redirectTo: next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}` };
    }
    if (pathname === "/" && homeOf(viewer) !== "/") return { redirectTo: homeOf(viewer) };
    const refusal = await findRefusal(await database(), viewer.scope, address);
    return refusal && { refusal };
  } catch (error) {
    const fault = databaseFaultOf(error);
    if (fault) return { refusal: { reason: "database", fault } };
    throw error;
  }
}

export const config = {
  matcher: ["/((?!api/|_next/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)"],
};
