import { authentication } from "@/lib/auth/authentication";
import { forgetViewer } from "@/lib/auth/viewer";

/** All that programs may ask of the sign-in; everything else the library offers does not exist here. */
const OPEN = new Set(["POST /api/auth/sign-in/username", "POST /api/auth/sign-out", "GET /api/auth/get-session"]);

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!OPEN.has(`${request.method} ${pathname}`)) {
    return Response.json({ error: "not_found", message: "no such address" }, { status: 404 });
  }
  const auth = await authentication();
  const response = await auth.handler(request);
  if (pathname.endsWith("/sign-out")) forgetViewer(request.headers);
  return response;
}

export { handle as GET, handle as POST };
