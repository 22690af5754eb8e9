import { acceptedEncoding, matchesTag } from "@/lib/contracts/negotiation";
import { leagueDataQuery } from "@/lib/contracts/url/league-query";
import { parseQuery } from "@/lib/contracts/url/parse-query";
import { database } from "@/lib/data/database";
import { InvalidParameterError } from "@/lib/data/errors";
import { loadLeagueBytes } from "@/lib/data/league/league-bytes";
import { answer } from "../answer";

/** The league of a node and period as packed columns; the same bytes for as long as its result stays as it is. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async (viewer) => {
    const parsed = parseQuery(leagueDataQuery, new URL(request.url).searchParams);
    if (!parsed.ok) {
      const [fault] = parsed.faults;
      throw new InvalidParameterError(fault.name, "value" in fault ? fault.value : "");
    }
    const encoding = acceptedEncoding(request.headers.get("accept-encoding"));
    const { etag, body } = await loadLeagueBytes(await database(), viewer.scope, parsed.query, encoding);
    // Kept by the reader's browser alone, and asked about every time: the tag answers without sending anything.
    const headers = { etag, "cache-control": "private, no-cache", vary: "Accept-Encoding, Cookie" };
    if (matchesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
    return new Response(body, {
      headers: {
        ...headers,
        "content-type": "application/json; charset=utf-8",
        "content-length": String(body.byteLength),
        ...(encoding !== "identity" && { "content-encoding": encoding }),
      },
    });
  });
}
