import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { Agent, get, type IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { type Figure, percentileOf } from "./figure";
import type { Served } from "./served-county";

const CONNECTIONS = 50;
const MILLISECONDS = 8_000;
const BYTES = path.resolve(".cache", "bench", "league.br");

/** Fifty connections asking for the league at once, beside a bare server that hands over the same bytes. */
export async function measureAnswers(served: Served): Promise<Figure[]> {
  const headers = { cookie: served.cookie, "accept-encoding": "br" };
  const address = `${served.origin}/api/v1/league`;
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  await ask(address, headers, agent);
  const second = await ask(address, headers, agent);
  if (second.headers["content-encoding"] !== "br") throw new Error(`${address} did not answer in Brotli`);
  const product = await strain(address, headers, agent);
  mkdirSync(path.dirname(BYTES), { recursive: true });
  writeFileSync(BYTES, second.body);
  const floor = await besideBareServer((origin) => strain(origin, {}, agent));
  agent.destroy();
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

/** Answers of a number of connections that ask again as soon as they have their answer. */
async function strain(url: string, headers: Record<string, string>, agent: Agent) {
  const times: number[] = [];
  const end = performance.now() + MILLISECONDS;
  const keepAsking = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await ask(url, headers, agent);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, keepAsking));
  return { perSecond: (times.length * 1_000) / MILLISECONDS, p95: percentileOf(times, 0.95) };
}

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** @throws {Error} when the answer is not the data asked for */
function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        else resolve({ headers: response.headers, body: Buffer.concat(chunks) });
      });
    }).on("error", reject);
  });
}

/** A process of its own, as the product has one. */
async function besideBareServer<Result>(measure: (origin: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, ["scripts/bench/floor/bare-server.mjs", BYTES], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(server.stdout, "data")) as [Buffer];
  try {
    return await measure(`http://127.0.0.1:${port.toString("utf8").trim()}/`);
  } finally {
    server.kill();
    await once(server, "exit");
  }
}
