import { findViewer, type Viewer } from "@/lib/auth/viewer";
import { databaseFaultOf } from "@/lib/data/addresses/database-fault";
import { RequestError } from "@/lib/data/errors";

/** Body of every answer that is not the data asked for. `message` is for a developer; pages have words of their own. */
interface Refused {
  readonly error: "unauthorised" | "malformed" | "forbidden" | "not_found" | "busy" | "failed";
  readonly message: string;
}

function refuse(status: number, body: Refused): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/**
 * Answers a request of somebody signed in. A fault of the request becomes its status with words; anything else becomes
 * 500 without detail, and stands in the server's log.
 */
export async function answer(request: Request, handle: (viewer: Viewer) => Promise<Response>): Promise<Response> {
  try {
    const viewer = await findViewer(request.headers);
    if (!viewer) return refuse(401, { error: "unauthorised", message: "sign in first" });
    return await handle(viewer);
  } catch (error) {
    if (error instanceof RequestError) {
      const kind = { 400: "malformed", 403: "forbidden", 404: "not_found" } as const;
      return refuse(error.status, { error: kind[error.status], message: error.message });
    }
    if (databaseFaultOf(error)) return refuse(503, { error: "busy", message: "the database cannot be used now" });
    console.error(error);
    return refuse(500, { error: "failed", message: "something went wrong" });
  }
}
