import { LEDGERS } from "@/lib/core/ledgers/definitions";
import type { FieldType, LedgerField } from "@/lib/core/ledgers/ledger";
import type { Mapping } from "./mapping";
import type { FieldSource } from "./mapping-fields";

export const MAPPING_FAULTS = [
  "field_unknown",
  "field_missing",
  "source_not_for_type",
  "word_not_in_ledger",
  "format_not_for_type",
  "set_unknown",
  "standard_after_unknown",
  "group_field_not_a_number",
  "group_and_duplicates",
  "duplicates_not_by_date",
  "field_not_mapped",
] as const;

/** Something in a mapping that cannot work with its ledger: where in the mapping, and about what. */
export interface MappingFault {
  readonly fault: (typeof MAPPING_FAULTS)[number];
  readonly path: string;
  readonly value: string;
}

const DATES: readonly FieldType[] = ["day", "datetime", "month"];
const NUMBERS: readonly FieldType[] = ["count", "amount"];

/** What in a mapping does not fit the ledger it names, all at once; empty when it fits. */
export function mappingFaults(mapping: Mapping): MappingFault[] {
  const { fields } = LEDGERS[mapping.ledger];
  const known = new Map(fields.map((field) => [field.name, field]));
  const missing = fields
    .filter((field) => field.required && !(field.name in mapping.fields))
    .map((field): MappingFault => ({ fault: "field_missing", path: "fields", value: field.name }));
  const wrong = Object.entries(mapping.fields).flatMap(([name, source]): MappingFault[] => {
    const field = known.get(name);
    const path = `fields.${name}`;
    return field
      ? sourceFaults(field, source, mapping).map(([fault, value]) => ({ fault, path, value }))
      : [{ fault: "field_unknown", path, value: name }];
  });
  return [...missing, ...wrong, ...ruleFaults(mapping, known)];
}

type Found = readonly [MappingFault["fault"], string];

function sourceFaults(field: LedgerField, source: FieldSource, mapping: Mapping): Found[] {
  if ("constant" in source) return constantFaults(field, source.constant);
  if ("countOf" in source) {
    const known = source.countOf in mapping.columnSets;
    return [
      ...(NUMBERS.includes(field.type) ? [] : [["source_not_for_type", field.type] as const]),
      ...(known ? [] : [["set_unknown", source.countOf] as const]),
    ];
  }
  if ("standard" in source) {
    const { after } = source.standard;
    const base = mapping.fields[after];
    return [
      ...(field.type === "day" || field.type === "datetime" ? [] : [["source_not_for_type", field.type] as const]),
      ...(base && "column" in base ? [] : [["standard_after_unknown", after] as const]),
    ];
  }
  const words = [...Object.values(source.values ?? {}), source.otherwise ?? null].filter((word) => word !== null);
  return [
    ...(source.format && !DATES.includes(field.type) ? [["format_not_for_type", source.format] as const] : []),
    ...(field.type === "choice" ? words : [])
      .filter((word) => !field.values?.includes(word))
      .map((word) => ["word_not_in_ledger", word] as const),
  ];
}

function constantFaults(field: LedgerField, constant: string | number): Found[] {
  const numeric = NUMBERS.includes(field.type) || field.type === "score";
  if (numeric !== (typeof constant === "number")) return [["source_not_for_type", field.type]];
  if (field.type === "choice" && !field.values?.includes(String(constant))) {
    return [["word_not_in_ledger", String(constant)]];
  }
  return [];
}

function ruleFaults(mapping: Mapping, known: ReadonlyMap<string, LedgerField>): MappingFault[] {
  const { group, duplicates, published } = mapping;
  const numbers = [...(group?.sum ?? []), ...(group?.same ?? [])].filter(
    (name) => !NUMBERS.includes(known.get(name)?.type ?? "text"),
  );
  const unmapped = [
    ...(duplicates ? [["duplicates.field", duplicates.field]] : []),
    ...published.flatMap((p, i) =>
      p.kind === "verdict" ? [p.done, p.due].map((field) => [`published.${i}`, field]) : [],
    ),
  ].filter(([, field]) => !(String(field) in mapping.fields));
  const sets = published.flatMap((p, i) =>
    p.kind === "sum" && !(p.sumOf in mapping.columnSets) ? [[`published.${i}`, p.sumOf]] : [],
  );
  const say =
    (fault: MappingFault["fault"]) =>
    ([path, value]: string[]) => ({
      ...{ fault, path: String(path), value: String(value) },
    });
  return [
    ...numbers.map((name) => say("group_field_not_a_number")(["group", name])),
    ...(duplicates && !DATES.includes(known.get(duplicates.field)?.type ?? "text")
      ? [say("duplicates_not_by_date")(["duplicates.field", duplicates.field])]
      : []),
    ...(group && duplicates ? [say("group_and_duplicates")(["duplicates", duplicates.field])] : []),
    ...unmapped.map(say("field_not_mapped")),
    ...sets.map(say("set_unknown")),
  ];
}
