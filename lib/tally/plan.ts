import { createHash } from "node:crypto";
import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { LedgerId } from "@/lib/core/ledgers/ledger";
import type { Condition } from "@/lib/core/scheme/condition";
import type { SchemeDocument } from "@/lib/core/scheme/scheme";
import type { CountedOn, Measure, TallyPart } from "@/lib/core/scheme/tally-part";

/** One count column of a cell: rows of `population` measured by `measure`. Always adds over months. */
export interface TallyColumn {
  readonly population: Condition | null;
  readonly measure: Measure;
}

/** One scan: the rows of a ledger by one of their dates, with every measure any indicator needs of them. */
export interface TallySource {
  /** `requests@due_at`; a second helping of columns is `requests@due_at#2`. */
  readonly key: string;
  readonly ledger: LedgerId;
  readonly countedOn: CountedOn;
  readonly columns: readonly TallyColumn[];
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
 * Lays out which scans a scheme needs and which count each column holds. Indicators that read the same ledger by
 * the same date share one scan; equal measures share one column.
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
  const hash = createHash("sha256")
    .update(JSON.stringify([sources, scheme.dutyTypes]))
    .digest("hex");
  return { hash, sources, indicators, reporting };
}

/** A scan's name: its ledger and the date it counts on. */
export function sourceKey(ledger: LedgerId, countedOn: CountedOn): string {
  if (typeof countedOn === "string") return `${ledger}@${countedOn}`;
  if ("plusDays" in countedOn) return `${ledger}@${countedOn.field}+${countedOn.plusDays}d`;
  return `${ledger}@${countedOn.openFrom}..${countedOn.openUntil}`;
}

class Layout {
  readonly #sources = new Map<string, { ledger: LedgerId; countedOn: CountedOn; columns: TallyColumn[] }>();

  place(part: TallyPart): PartPlace {
    const columns = columnsOf(part);
    const wanted = Object.values(columns.numerator).length + (columns.denominator ? 1 : 0);
    const source = this.#sourceWithRoom(part, wanted);
    const numerator = Object.fromEntries(
      Object.entries(columns.numerator).map(([value, column]) => [value, this.#column(source, column)]),
    );
    return {
      source,
      numerator: "distinct" in part.numerator ? numerator : (numerator[""] ?? 0),
      denominator: columns.denominator ? this.#column(source, columns.denominator) : null,
    };
  }

  sources(): TallySource[] {
    return [...this.#sources].map(([key, source]) => ({ key, ...source })).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #sourceWithRoom(part: TallyPart, wanted: number): string {
    if (wanted > CELL_COLUMNS)
      throw new RangeError(`one part needs ${wanted} count columns, a cell has ${CELL_COLUMNS}`);
    const base = sourceKey(part.ledger, part.countedOn);
    for (let helping = 1; ; helping++) {
      const key = helping === 1 ? base : `${base}#${helping}`;
      const source = this.#sources.get(key);
      if (!source) {
        this.#sources.set(key, { ledger: part.ledger, countedOn: part.countedOn, columns: [] });
        return key;
      }
      if (source.columns.length + wanted <= CELL_COLUMNS) return key;
    }
  }

  #column(key: string, column: TallyColumn): number {
    const columns = this.#sources.get(key)?.columns;
    if (!columns) throw new RangeError(`no scan ${key}`);
    const written = JSON.stringify(column);
    const found = columns.findIndex((known) => JSON.stringify(known) === written);
    return found >= 0 ? found : columns.push(column) - 1;
  }
}

function columnsOf(part: TallyPart): { numerator: Record<string, TallyColumn>; denominator: TallyColumn | null } {
  const population = part.population ?? null;
  const denominator = part.denominator ? { population, measure: part.denominator } : null;
  const { numerator } = part;
  if (!("distinct" in numerator)) return { numerator: { "": { population, measure: numerator } }, denominator };
  const values = LEDGERS[part.ledger].fields.find((field) => field.name === numerator.distinct)?.values;
  if (!values) throw new RangeError(`${part.ledger}.${numerator.distinct} has no closed list of values to tell apart`);
  const perValue = values.map((value): [string, TallyColumn] => {
    const is: Condition = { where: { [numerator.distinct]: { is: value } } };
    return [value, { population, measure: { rows: numerator.where ? { all: [is, numerator.where] } : is } }];
  });
  return { numerator: Object.fromEntries(perValue), denominator };
}
