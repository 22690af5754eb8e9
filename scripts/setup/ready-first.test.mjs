import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { readyFirst } from "./ready-first.mjs";

let server;
let origin;
beforeAll(async () => {
  server = createServer(readyFirst((request, response) => response.end(`routed ${request.method}`)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => server.close());
afterEach(() => {
  delete globalThis.branchmarkReady;
});

const offer = (give) => {
  globalThis.branchmarkReady = new Map([["/data", give]]);
};
const body = new TextEncoder().encode("ready");

it("gives out what a route keeps ready, with its headers and length", async () => {
  offer(async (headers, address) => ({
    status: 200,
    headers: { etag: `"${headers.get("x-tag")}-${address.searchParams.get("n")}"` },
    body,
  }));
  const answer = await fetch(`${origin}/data?n=2`, { headers: { "x-tag": "a" } });
  expect(await answer.text()).toBe("ready");
  expect(answer.headers.get("etag")).toBe('"a-2"');
  expect(answer.headers.get("content-length")).toBe("5");
});

it("sends no body where nothing changed", async () => {
  offer(async () => ({ status: 304, headers: { etag: '"a"' }, body: null }));
  const answer = await fetch(`${origin}/data`);
  expect([answer.status, await answer.text()]).toEqual([304, ""]);
});

it("hands on what is refused, fails, is no reading, or lies elsewhere", async () => {
  expect(await (await fetch(`${origin}/data`)).text()).toBe("routed GET");
  offer(async () => null);
  expect(await (await fetch(`${origin}/data`)).text()).toBe("routed GET");
  offer(async () => {
    throw new Error("locked");
  });
  expect(await (await fetch(`${origin}/data`)).text()).toBe("routed GET");
  offer(async () => ({ status: 200, headers: {}, body }));
  expect(await (await fetch(`${origin}/data`, { method: "POST" })).text()).toBe("routed POST");
  expect(await (await fetch(`${origin}/data/more`)).text()).toBe("routed GET");
});
