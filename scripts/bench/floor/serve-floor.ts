import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const FOLDER = path.resolve("scripts", "bench", "floor");

/** The same ECharts and the same reading of the league's data as the product, in one file. */
const PARTS = `
export { echartsRuntime } from "@/app/_components/chart/echarts-runtime";
export { unpackLeague } from "@/lib/contracts/league-wire";
`;

/**
 * Serves the bare page over the league's data from memory, compressed beforehand.
 * @param league packed league as JSON, as the product sends it
 */
export async function serveFloor(league: Buffer): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const files = new Map([
    ["/", { type: "text/html; charset=utf-8", body: gzipSync(readFileSync(path.join(FOLDER, "floor.html"))) }],
    ["/floor.js", { type: "text/javascript", body: gzipSync(readFileSync(path.join(FOLDER, "floor.js"))) }],
    ["/parts.js", { type: "text/javascript", body: gzipSync(await bundleParts()) }],
    ["/league.json", { type: "application/json", body: gzipSync(league) }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": file.type, "content-encoding": "gzip" }).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bundleParts(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: PARTS, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "chrome109",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error("nothing was bundled");
  return bundle.contents;
}
