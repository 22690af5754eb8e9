import { acceptedEncoding, type Encoding, matchesTag } from "@/lib/contracts/negotiation";
import { leagueDataQuery } from "@/lib/contracts/url/league-query";
import { parseQuery } from "@/lib/contracts/url/parse-query";
import { database } from "@/lib/data/database";
import { InvalidParameterError } from "@/lib/data/errors";
import { loadLeagueBytes } from "@/lib/data/league/league-bytes";
import { packBytes } from "@/lib/data/pack-bytes";
import { answer } from "../answer";

/**
 * The league of a node and period as packed columns; the same bytes for as long as its result stays as it is.
 * `next.config.ts` says how its answers are packed.
 */
export async function GET(request: Request): Promise<Response> {
  const encoding = acceptedEncoding(request.headers.get("accept-encoding"));
  const answered = await answer(request, async (viewer) => {
    const parsed = parseQuery(leagueDataQuery, new URL(request.url).searchParams);
    if (!parsed.ok) {
      const [fault] = parsed.faults;
      throw new InvalidParameterError(fault.name, "value" in fault ? fault.value : "");
    }
    const { etag, body } = await loadLeagueBytes(await database(), viewer.scope, parsed.query, encoding);
    // Kept by the reader's browser alone, and asked about every time: the tag answers without sending anything.
    const headers = { etag, "cache-control": "private, no-cache", vary: "Accept-Encoding, Cookie" };
    if (matchesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
  });
  return answered.status < 400 ? answered : packed(answered, encoding);
}

async function packed(plain: Response, encoding: Encoding): Promise<Response> {
  const body = await packBytes(new Uint8Array(await plain.arrayBuffer()), encoding);
  return new Response(body, { status: plain.status, headers: plain.headers });
}
