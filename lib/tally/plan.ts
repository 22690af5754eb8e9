import { createHash } from "node:crypto";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import { canonicalJson } from "@/lib/core/scheme/canonical-json";
import type { Condition } from "@/lib/core/scheme/condition";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { CountedOn, Measure, TallyPart } from "@/lib/core/scheme/tally-part";

/**
 * One scan: the rows of one population of a ledger by one of their dates, with every measure any indicator needs of
 * them. The population is tested once per row, whatever the number of measures.
 */
export interface TallySource {
  /** `requests@due_at`, with a few letters of its hash behind it where there is a population. */
  readonly key: string;
  readonly ledger: LedgerId;
  readonly countedOn: CountedOn;
  readonly population: Condition | null;
  /** What each count column of its cells holds; every one adds over months. */
  readonly columns: readonly Measure[];
}

/** Where a part's sums stand: a source and its columns. `numerator` holds one column per value for a `distinct` measure. */
export interface PartPlace {
  readonly source: string;
  readonly numerator: number | Readonly<Record<string, number>>;
  readonly denominator: number | null;
}

export interface TallyPlan {
  /** Same measures, same hash: scheme versions that only differ in weights share their cells. */
  readonly hash: string;
  readonly sources: readonly TallySource[];
  /** Indicator id → place of each of its parts. A duration has none: it needs the rows' times. */
  readonly indicators: ReadonlyMap<string, readonly PartPlace[]>;
  /** Reporting ledger → the column that is 1 for a month with rows. */
  readonly reporting: ReadonlyMap<LedgerId, PartPlace>;
}

/** Count columns of one cell (`c0`…`c15`). */
export const CELL_COLUMNS = 16;

/**
 * Lays out which scans a scheme needs and which count each column holds. Indicators that read the same
 * rows by the same date share one scan; equal measures share one column.
 */
export function planTally(scheme: SchemeDocument): TallyPlan {
  const layout = new Layout();
  const indicators = new Map<string, readonly PartPlace[]>();
  for (const indicator of scheme.indicators) {
    if (indicator.kind === "duration") continue;
    indicators.set(
      indicator.id,
      indicator.parts.map((part) => layout.place(part)),
    );
  }
  const reporting = new Map<LedgerId, PartPlace>();
  for (const rule of scheme.reporting) {
    reporting.set(rule.ledger, layout.place({ ...rule, numerator: { everyRow: "all" } }));
  }
  const sources = layout.sources();
  const hash = sha256(canonicalJson([sources, scheme.dutyTypes]));
  return { hash, sources, indicators, reporting };
}

/** A scan's name: its ledger, the date it counts on, and which of the rows. */
export function sourceKey(ledger: LedgerId, countedOn: CountedOn, population: Condition | null): string {
  const rows = population ? `:${sha256(canonicalJson(population)).slice(0, 8)}` : "";
  if (typeof countedOn === "string") return `${ledger}@${countedOn}${rows}`;
  if ("plusDays" in countedOn) return `${ledger}@${countedOn.field}+${countedOn.plusDays}d${rows}`;
  return `${ledger}@${countedOn.openFrom}..${countedOn.openUntil}${rows}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

class Layout {
  readonly #sources = new Map<string, Omit<TallySource, "key" | "columns"> & { columns: Measure[] }>();

  place(part: TallyPart): PartPlace {
    const numerators = numeratorsOf(part);
    const source = this.#sourceWithRoom(part, Object.keys(numerators).length + (part.denominator ? 1 : 0));
    const numerator = Object.fromEntries(
      Object.entries(numerators).map(([value, measure]) => [value, this.#column(source, measure)]),
    );
    return {
      source,
      numerator: "distinct" in part.numerator ? numerator : (numerator[""] ?? 0),
      denominator: part.denominator ? this.#column(source, part.denominator) : null,
    };
  }

  sources(): TallySource[] {
    return [...this.#sources].map(([key, source]) => ({ key, ...source })).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #sourceWithRoom(part: TallyPart, wanted: number): string {
    const { ledger, countedOn } = part;
    const population = part.population ?? null;
    if (wanted > CELL_COLUMNS)
      throw new RangeError(`one part needs ${wanted} count columns, a cell has ${CELL_COLUMNS}`);
    const base = sourceKey(ledger, countedOn, population);
    for (let helping = 1; ; helping++) {
      const key = helping === 1 ? base : `${base}#${helping}`;
      const source = this.#sources.get(key);
      if (!source) {
        this.#sources.set(key, { ledger, countedOn, population, columns: [] });
        return key;
      }
      if (source.columns.length + wanted <= CELL_COLUMNS) return key;
    }
  }

  #column(key: string, measure: Measure): number {
    const columns = this.#sources.get(key)?.columns;
    if (!columns) throw new RangeError(`no scan ${key}`);
    const written = canonicalJson(measure);
    const found = columns.findIndex((known) => canonicalJson(known) === written);
    return found >= 0 ? found : columns.push(measure) - 1;
  }
}

/** The numerator itself, or a count per value where distinct values are wanted. */
function numeratorsOf({ ledger, numerator }: TallyPart): Record<string, Measure> {
  if (!("distinct" in numerator)) return { "": numerator };
  const values = LEDGERS[ledger].fields.find((field) => field.name === numerator.distinct)?.values;
  if (!values) throw new RangeError(`${ledger}.${numerator.distinct} has no closed list of values to tell apart`);
  return Object.fromEntries(
    values.map((value): [string, Measure] => {
      const is: Condition = { where: { [numerator.distinct]: { is: value } } };
      return [value, { rows: numerator.where ? { all: [is, numerator.where] } : is }];
    }),
  );
}
