import path from "node:path";
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from "@playwright/test";
import axe from "axe-core";
import type { Locale } from "./wording";

/** Where a run leaves what it made: sessions, screenshots of failures, the server's connections. */
export const FOLDER = path.resolve(".cache", "e2e");

/** The buttons of the demo's sign-in page. */
export const DEMO_ROLES = ["county_officer", "township_officer", "branch_leader", "briefing_official"] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/** File of the session of a role, made once per run. */
export function statePath(role: DemoRole): string {
  return path.join(FOLDER, `${role}.json`);
}

export interface Watch {
  /** Lets a message of the browser pass which this journey provokes on purpose, such as the line for a status of 404. */
  allow(message: RegExp): void;
}

export interface RoleFixtures {
  /** Who is signed in; null for a visitor. */
  role: DemoRole | null;
  /** Watches every page of the journey and fails it at the end. */
  watch: Watch;
}

/**
 * A journey signed in as `role`. It fails on any console error or warning, uncaught error,
 * failed request, or request to another origin.
 */
export const test = base.extend<RoleFixtures>({
  role: ["county_officer", { option: true }],
  storageState: async ({ role }, use) => {
    await use(role === null ? undefined : statePath(role));
  },
  watch: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const allowed: RegExp[] = [];
      context.on("console", (message) => {
        if (isFault(message)) faults.push(`console ${message.type()}: ${message.text()}`);
      });
      context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
      context.on("request", (request) => {
        if (leaves(request, baseURL)) faults.push(`request off the origin: ${request.url()}`);
      });
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // The browser drops prefetches and streams of a page one leaves.
        if (reason !== "net::ERR_ABORTED") faults.push(`request failed: ${request.url()} ${reason}`);
      });
      await use({ allow: (message) => allowed.push(message) });
      const unexpected = faults.filter((fault) => !allowed.some((message) => message.test(fault)));
      expect(unexpected, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Chooses the language of the interface, as the switch in the header does. */
export async function readIn(context: BrowserContext, locale: Locale): Promise<void> {
  await context.addCookies([{ name: "locale", value: locale, url: process.env.E2E_ORIGIN ?? "" }]);
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Expects no violation of axe's rules for WCAG 2.2 A and AA and its best practices.
 * @param only names of single rules, where nothing else can have changed
 */
export async function expectAccessible(page: Page, only?: readonly string[]): Promise<void> {
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  const runOnly = { type: only ? ("rule" as const) : ("tag" as const), values: [...(only ?? RULES)] };
  const violations = await page.evaluate(async (which) => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const found = await injected.run(document, { runOnly: which });
    return found.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      places: nodes.slice(0, 5).map((node) => `${node.target.join(" ")} — ${node.failureSummary ?? ""}`),
    }));
  }, runOnly);
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}

/** Expects that the page itself need not be scrolled sideways; wide tables scroll in a place of their own. */
export async function expectNoSideways(page: Page): Promise<void> {
  const widths = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      );
      return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
    });
  await expect.poll(widths, `scrolls sideways: ${page.url()}`).toEqual([]);
}

function isFault(message: ConsoleMessage): boolean {
  return message.type() === "error" || message.type() === "warning";
}

function leaves(request: Request, origin: string | undefined): boolean {
  const url = request.url();
  return !/^(data|blob|about):/.test(url) && (origin === undefined || new URL(url).origin !== origin);
}
