/**
 * Answers a request with bytes that a route keeps ready, else hands it on. A route offers them on `globalThis` once it
 * has been asked for the first time (`app/api/v1/ready-answers.ts`); any failure is left to the route, which words it.
 * @param {import("node:http").RequestListener} handle the framework's own way
 * @returns {import("node:http").RequestListener}
 */
export function readyFirst(handle) {
  return async (request, response) => {
    const ready = await findReady(request);
    if (!ready) return handle(request, response);
    const length = ready.body === null ? {} : { "content-length": ready.body.byteLength };
    response.writeHead(ready.status, { ...ready.headers, ...length }).end(ready.body);
  };
}

async function findReady({ method, url = "/", headers }) {
  if (method !== "GET" || !globalThis.branchmarkReady) return null;
  const address = addressOf(url);
  const give = address && globalThis.branchmarkReady.get(address.pathname);
  if (!give) return null;
  const given = Object.entries(headers).filter(([, value]) => typeof value === "string");
  return give(new Headers(given), address).catch(() => null);
}

function addressOf(url) {
  try {
    return new URL(url, "http://localhost");
  } catch {
    return null;
  }
}
