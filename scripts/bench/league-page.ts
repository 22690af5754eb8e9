import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { type Figure, medianOf } from "./figure";
import { serveFloor } from "./floor/serve-floor";
import type { Served } from "./served-county";

const RUNS = 7;
const PRESSES = 5;
const PATIENCE_MS = 30_000;
const PROBE = "scripts/bench/page-probe.js";

/** What the probe hangs on the window of every page. */
interface Probed {
  readonly benchSeen: { readonly rows?: number; readonly chart?: number };
  readonly benchPress: (selector: string) => Promise<number>;
}

/** What to press on a page, and how to know that all its rows are there. */
interface Controls {
  readonly whole: string;
  readonly sort: string;
  readonly filters: readonly string[];
}

const PRODUCT: Controls = {
  whole: "button[aria-label]:not(:disabled)",
  sort: "th[aria-sort]:nth-child(4) button",
  filters: ["main fieldset button:nth-of-type(2)", "main fieldset button:nth-of-type(1)"],
};
const FLOOR: Controls = {
  whole: "#kinds button",
  sort: "[data-sort=name]",
  filters: ["#kinds button:nth-child(2)", "#kinds button:nth-child(1)"],
};

interface Visit {
  readonly rows: number;
  readonly chart: number;
  readonly wireKb: number;
  readonly scriptKb: number;
  readonly elements: number;
  readonly sort: number;
  readonly filter: number;
}

/** The league page in a browser that has seen nothing yet, beside a bare page over the same data. */
export async function measureLeaguePage(served: Served, branches: number): Promise<Figure[]> {
  const league = await fetch(`${served.origin}/api/v1/league`, { headers: { cookie: served.cookie } });
  const floor = await serveFloor(Buffer.from(await league.arrayBuffer()));
  const own: Visit[] = [];
  const bare: Visit[] = [];
  try {
    await visit(served.origin, "/league", PRODUCT, served.cookie);
    await visit(floor.origin, "/", FLOOR, null);
    for (let i = 0; i < RUNS; i++) {
      bare.push(await visit(floor.origin, "/", FLOOR, null));
      own.push(await visit(served.origin, "/league", PRODUCT, served.cookie));
    }
  } finally {
    floor.stop();
  }
  const of = (name: string, key: keyof Visit, unit: Figure["unit"], budget: Figure["budget"]): Figure => ({
    part: "page",
    name: `league of ${branches}, cold browser: ${name}`,
    unit,
    value: medianOf(own.map((one) => one[key])),
    floor: medianOf(bare.map((one) => one[key])),
    budget,
  });
  return [
    of("rows drawn", "rows", "ms", { of: "ratio", limit: { atMost: 1.5 } }),
    of("chart drawn", "chart", "ms", { of: "ratio", limit: { atMost: 1.5 } }),
    of("sort to paint", "sort", "ms", { of: "value", limit: { atMost: 100 } }),
    of("filter to paint", "filter", "ms", { of: "value", limit: { atMost: 100 } }),
    of("script, compressed", "scriptKb", "KB", { of: "value", limit: { atMost: 350 } }),
    of("all on the wire", "wireKb", "KB", null),
    of("elements", "elements", "elements", null),
  ];
}

/** One visit by a browser of its own, so that nothing is cached. */
async function visit(origin: string, address: string, controls: Controls, cookie: string | null): Promise<Visit> {
  const browser = await launch();
  try {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1366, height: 768 } });
    if (cookie) await context.addCookies(cookiesOf(cookie, origin));
    await context.addInitScript({ path: PROBE });
    const page = await context.newPage();
    const wire = await countBytes(context, page);
    await page.goto(address);
    const seen = await waitForDrawing(page);
    await page.waitForLoadState("networkidle");
    await page.locator(controls.whole).first().waitFor();
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    const { all, scripts } = wire;
    const sorts: number[] = [];
    const filters: number[] = [];
    for (let i = 0; i < PRESSES; i++) sorts.push(await press(page, controls.sort));
    for (let i = 0; i < PRESSES; i++) filters.push(await press(page, controls.filters[i % 2] ?? ""));
    return {
      ...seen,
      elements,
      wireKb: all / 1024,
      scriptKb: scripts / 1024,
      sort: medianOf(sorts),
      filter: medianOf(filters),
    };
  } finally {
    await browser.close();
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

function cookiesOf(header: string, origin: string) {
  return header.split("; ").map((cookie) => {
    const at = cookie.indexOf("=");
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin };
  });
}

/** Bytes as they came over the wire, compressed, with their headers. */
async function countBytes(context: BrowserContext, page: Page): Promise<{ all: number; scripts: number }> {
  const counted = { all: 0, scripts: 0 };
  const scripts = new Set<string>();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    counted.all += encodedDataLength;
    if (scripts.has(requestId)) counted.scripts += encodedDataLength;
  });
  return counted;
}

function press(page: Page, selector: string): Promise<number> {
  return page.evaluate((button) => (window as unknown as Probed).benchPress(button), selector);
}

/** When rows and chart stood, in milliseconds since the navigation began. */
async function waitForDrawing(page: Page): Promise<{ readonly rows: number; readonly chart: number }> {
  const found = await page.waitForFunction(
    () => {
      const { rows, chart } = (window as unknown as Probed).benchSeen;
      return rows !== undefined && chart !== undefined ? { rows, chart } : null;
    },
    null,
    { timeout: PATIENCE_MS },
  );
  const seen = await found.jsonValue();
  if (!seen) throw new Error("rows or chart were never drawn");
  return seen;
}
