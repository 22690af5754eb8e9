import { findViewer } from "@/lib/auth/viewer";
import { acceptedEncoding, type Encoding, matchesTag } from "@/lib/contracts/negotiation";
import { leagueDataQuery } from "@/lib/contracts/url/league-query";
import { parseQuery } from "@/lib/contracts/url/parse-query";
import { database } from "@/lib/data/database";
import { InvalidParameterError, RequestError } from "@/lib/data/errors";
import { loadLeagueBytes } from "@/lib/data/league/league-bytes";
import { packBytes } from "@/lib/data/pack-bytes";
import type { Scope } from "@/lib/data/scope";
import { answer } from "../answer";
import { giveOutDirectly, type Ready } from "../ready-answers";

/**
 * The league of a node and period as packed columns; the same bytes for as long as its result stays as it is.
 * `next.config.ts` says how its answers are packed.
 */
export async function GET(request: Request): Promise<Response> {
  const answered = await answer(request, async ({ scope }) => {
    const { status, headers, body } = await readyLeague(request.headers, new URL(request.url), scope);
    return new Response(body, { status, headers });
  });
  return answered.status < 400 ? answered : packed(answered, acceptedEncoding(request.headers.get("accept-encoding")));
}

giveOutDirectly("/api/v1/league", async (headers, address) => {
  try {
    const viewer = await findViewer(headers);
    if (!viewer) return null;
    const ready = await readyLeague(headers, address, viewer.scope);
    const encoding = acceptedEncoding(headers.get("accept-encoding"));
    return encoding === "identity" ? ready : { ...ready, headers: { ...ready.headers, "content-encoding": encoding } };
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
});

/** @throws {RequestError} where there is no such league, or not for this scope */
async function readyLeague(given: Headers, address: URL, scope: Scope): Promise<Ready> {
  const parsed = parseQuery(leagueDataQuery, address.searchParams);
  if (!parsed.ok) {
    const [fault] = parsed.faults;
    throw new InvalidParameterError(fault.name, "value" in fault ? fault.value : "");
  }
  const encoding = acceptedEncoding(given.get("accept-encoding"));
  const { etag, body } = await loadLeagueBytes(await database(), scope, parsed.query, encoding);
  // Kept by the reader's browser alone, and asked about every time: the tag answers without sending anything.
  const headers = { etag, "cache-control": "private, no-cache", vary: "Accept-Encoding, Cookie" };
  if (matchesTag(given.get("if-none-match"), etag)) return { status: 304, headers, body: null };
  return { status: 200, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body };
}

async function packed(plain: Response, encoding: Encoding): Promise<Response> {
  const body = await packBytes(new Uint8Array(await plain.arrayBuffer()), encoding);
  return new Response(body, { status: plain.status, headers: plain.headers });
}
