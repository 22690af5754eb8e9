import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { type Figure, percentileOf } from "./figure";
import type { Served } from "./served-county";

const CONNECTIONS = 50;
const SECONDS = 10;

/** Fifty connections asking for the league at once, beside a bare server that hands over the same bytes. */
export async function measureAnswers(served: Served): Promise<Figure[]> {
  const headers = { cookie: served.cookie, "accept-encoding": "br" };
  const address = `${served.origin}/api/v1/league`;
  const first = await fetch(address, { headers });
  if (!first.ok) throw new Error(`${address} answered ${first.status}`);
  const body = Buffer.from(
    await (await fetch(address, { headers: { ...headers, "accept-encoding": "identity" } })).arrayBuffer(),
  );
  const bytes = Number(first.headers.get("content-length") ?? body.byteLength);
  const product = await strain(address, headers);
  const bare = createServer((_, response) => response.end(body.subarray(0, bytes)));
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const floor = await strain(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`, {});
  bare.close();
  const name = `${CONNECTIONS} connections on the league's data`;
  return [
    {
      part: "answers",
      name,
      unit: "per second",
      value: product.perSecond,
      floor: floor.perSecond,
      budget: { of: "value", limit: { atLeast: 500 } },
    },
    {
      part: "answers",
      name: `${name}, 95th percentile`,
      unit: "ms",
      value: product.p95,
      floor: floor.p95,
      budget: { of: "value", limit: { atMost: 150 } },
    },
  ];
}

/** @throws {Error} when any answer is not the data asked for */
async function strain(url: string, headers: Record<string, string>): Promise<{ perSecond: number; p95: number }> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
    instance.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { perSecond: result.requests.average, p95: percentileOf(times, 0.95) };
}
