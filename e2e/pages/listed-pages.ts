import { defaultScheme } from "@/seeds/scheme/default-scheme";
import { planted } from "../planted";

/** An address that is asked for as a whole, and what it is answered with. */
export interface ListedPage {
  /** What stands there, for the title of a failure. */
  readonly name: string;
  readonly address: string;
  /** HTTP status; 200 unless said. */
  readonly status?: 400 | 404;
}

const { code: WEAK } = planted("weak_by_results");

/** One indicator of every shape a figure has: a rate, a month-end share, duties, a coverage, days, a gap. */
const SHAPES = ["rate", "stock", "duty", "coverage", "duration", "gap"] as const;

function firstOfKind(kind: (typeof SHAPES)[number]): string {
  const found = defaultScheme.indicators.find((one) => one.kind === kind);
  if (!found) throw new RangeError(`the scheme has no indicator of kind ${kind}`);
  return found.id;
}

/** Every page of somebody signed in who sees the county. A new page is one line. */
export const LISTED_PAGES: readonly ListedPage[] = [
  { name: "overview", address: "/" },
  { name: "league", address: "/league" },
  { name: "league of an indicator", address: "/league?node=R2&kind=rural&peers=county" },
  { name: "branches", address: "/branches" },
  { name: "weak branch", address: `/branches/${WEAK}` },
  { name: "branch without a place", address: `/branches/${planted("very_small").code}` },
  { name: "branch before it existed", address: `/branches/${planted("split").code}?period=2025-12` },
  { name: "ledger rows behind a figure", address: `/branches/${WEAK}/indicators/R2` },
  { name: "rows of several ledgers", address: `/branches/${WEAK}/indicators/R9` },
  { name: "a figure that does not apply", address: `/branches/${planted("fewer_duties").code}/indicators/P2` },
  { name: "indicators", address: "/indicators" },
  ...SHAPES.map((kind) => ({ name: `indicator: ${kind}`, address: `/indicators/${firstOfKind(kind)}` })),
  { name: "indicator withheld for most", address: "/indicators/S10" },
  ...defaultScheme.lenses.map(({ id }) => ({ name: `lens ${id}`, address: `/indicators/lenses/${id}` })),
  { name: "trends", address: "/trends" },
  { name: "trends of kinds and branches", address: `/trends?unit=SL,kind:rural,kind:community,${WEAK}&node=R2` },
];

/** Pages of a visitor. */
export const OPEN_PAGES: readonly ListedPage[] = [
  { name: "sign-in", address: "/sign-in" },
  { name: "set-up with a used link", address: "/setup?token=used" },
];

/** Addresses that are refused. */
export const REFUSED_PAGES: readonly ListedPage[] = [
  { name: "unknown page", address: "/no-such-page", status: 404 },
  { name: "unknown period", address: "/league?period=2019-01", status: 404 },
  { name: "badly written", address: "/league?period=2026-13&colour=red&kind=urban", status: 400 },
];
