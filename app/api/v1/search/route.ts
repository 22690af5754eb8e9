import type { FoundUnits } from "@/lib/contracts/search";
import { parseQuery } from "@/lib/contracts/url/parse-query";
import { searchQuery } from "@/lib/contracts/url/search-query";
import { database } from "@/lib/data/database";
import { InvalidParameterError } from "@/lib/data/errors";
import { searchUnits } from "@/lib/data/search/reads";
import { answer } from "../answer";

/** As many as fit on a screen; who needs more types more. */
const MOST_FOUND = 12;

export function GET(request: Request): Promise<Response> {
  return answer(request, async (viewer) => {
    const parsed = parseQuery(searchQuery, new URL(request.url).searchParams);
    if (!parsed.ok) {
      const [fault] = parsed.faults;
      throw new InvalidParameterError(fault.name, "value" in fault ? fault.value : "");
    }
    const found: FoundUnits = { units: await searchUnits(await database(), viewer.scope, parsed.query.q, MOST_FOUND) };
    return Response.json(found, { headers: { "cache-control": "private, no-store" } });
  });
}
