import { useLocale, useTranslations } from "next-intl";
import type { NodeName } from "@/lib/contracts/league";
import type { RowColumn } from "@/lib/contracts/ledger-rows";
import { formatAmount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** Group of terms that words the values of a choice, by column. `kind` is that of an activity. */
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

/** `2026-10-31 15:28`: dates stand as the ledger has them, so that a row can be found again. */
const TO_THE_MINUTE = 16;

/** A ledger value as text in the reader's language: choices in words, dates as recorded. */
export function useCellText(
  dutyTypes: readonly NodeName[],
): (value: string | number, column: Pick<RowColumn, "name" | "type">) => string {
  // The key of a choice is known at run time only; the messages test holds both languages to the same keys.
  const terms = useTranslations("terms") as unknown as { (key: string): string; has: (key: string) => boolean };
  const locale = useLocale();
  return (value, { name, type }) => {
    if (typeof value === "number") return formatAmount(value);
    switch (type) {
      case "choice": {
        const key = `${GROUPS[name] ?? name}.${value}`;
        return terms.has(key) ? terms(key) : value;
      }
      case "day":
      case "datetime":
        return value.slice(0, TO_THE_MINUTE);
      default: {
        const duty = name === "duty_type" ? dutyTypes.find(({ id }) => id === value) : undefined;
        return duty ? wordingOf(duty, locale) : value;
      }
    }
  };
}
