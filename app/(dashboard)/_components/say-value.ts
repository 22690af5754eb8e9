import { useTranslations } from "next-intl";
import type { SayValue } from "@/lib/format/rule";

/** Group of terms that words the values of a choice, by column of a ledger. `kind` is that of an activity. */
const GROUPS: Readonly<Record<string, string>> = {
  channel: "channel",
  category: "category",
  disposition: "disposition",
  kind: "activity",
  audience: "audience",
  partner_kind: "partner",
  norm_group: "normGroup",
  source: "evidenceSource",
  outcome: "projectOutcome",
};

/**
 * Words for the values of ledger columns; a value without a word stays as it is. Keys are known at run time only, which
 * next-intl cannot tie to their texts; the messages test holds both languages to the same keys.
 */
export function useSayValue(): SayValue {
  const terms = useTranslations("terms") as unknown as { (key: string): string; has: (key: string) => boolean };
  return (field, value) => {
    const key = `${GROUPS[field] ?? field}.${value}`;
    return terms.has(key) ? terms(key) : value;
  };
}
