import type { FieldSource } from "@/lib/contracts/mapping-fields";
import type { LedgerField } from "@/lib/core/ledgers/ledger";
import { holdsPersonalNumber } from "./personal-data";
import { readDate } from "./read-date";
import type { RejectReason } from "./reject-reason";

type Value = string | number;
export type ReadValue = { readonly value: Value | null } | { readonly reason: RejectReason };
export type ColumnSource = Extract<FieldSource, { column: string }>;

const WHOLE = /^\d{1,15}(\.0+)?$/;
const DECIMAL = /^\d{1,15}(\.\d+)?$/;
/** Longest text a field keeps: a post or the name of a milestone, not a story. */
const LONGEST_TEXT = 200;

/**
 * What a cell says in the terms of a ledger field.
 * @param text the cell without the blanks around it; not empty
 * @returns the value, null where the mapping says that the source's word means nothing, or why it cannot be taken
 */
export function readValue(text: string, field: LedgerField, source: ColumnSource): ReadValue {
  const word = translated(text, source);
  if (word === undefined) return { reason: "word_unknown" };
  if (word === null) return { value: null };
  switch (field.type) {
    case "day":
      return date(word, source, 10, "YYYY-MM-DD");
    case "datetime":
      return date(word, source, 19, "YYYY-MM-DD HH:MM:SS");
    case "month":
      return date(word, source, 7, "YYYY-MM");
    case "count":
      return WHOLE.test(word) ? { value: Number(word) } : { reason: "number_unreadable" };
    case "amount":
      return DECIMAL.test(word) ? { value: Number(word) } : { reason: "number_unreadable" };
    case "score":
      return score(word, field);
    case "choice":
      return field.values?.includes(word) ? { value: word } : { reason: "word_unknown" };
    case "text":
    case "unit":
      if (holdsPersonalNumber(word)) return { reason: "personal_data" };
      return word.length > LONGEST_TEXT ? { reason: "text_too_long" } : { value: word };
  }
}

/** The source's word in ours; undefined when the mapping does not know it. */
function translated(text: string, { values, otherwise }: ColumnSource): string | null | undefined {
  if (!values) return text;
  return Object.hasOwn(values, text) ? values[text] : otherwise;
}

function date(
  text: string,
  { format }: ColumnSource,
  length: number,
  usual: "YYYY-MM-DD" | "YYYY-MM-DD HH:MM:SS" | "YYYY-MM",
): ReadValue {
  const read = readDate(text, format ?? usual);
  if (read === null || (length === 10 && read.length < 10)) return { reason: "date_unreadable" };
  return { value: read.slice(0, length) };
}

function score(text: string, { range }: LedgerField): ReadValue {
  if (!WHOLE.test(text)) return { reason: "number_unreadable" };
  const value = Number(text);
  return range && (value < range[0] || value > range[1]) ? { reason: "number_out_of_range" } : { value };
}
