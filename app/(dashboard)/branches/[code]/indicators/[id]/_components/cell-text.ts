import { useLocale } from "next-intl";
import { useSayValue } from "@/app/(dashboard)/_components/say-value";
import type { NodeName } from "@/lib/contracts/league";
import type { RowColumn } from "@/lib/contracts/ledger-rows";
import { formatAmount } from "@/lib/format/figures";
import { wordingOf } from "@/lib/i18n/locale";

/** `2026-10-31 15:28`: dates stand as the ledger has them, so that a row can be found again. */
const TO_THE_MINUTE = 16;

/** A ledger value as text in the reader's language: choices in words, dates as recorded. */
export function useCellText(
  dutyTypes: readonly NodeName[],
): (value: string | number, column: Pick<RowColumn, "name" | "type">) => string {
  const sayValue = useSayValue();
  const locale = useLocale();
  return (value, { name, type }) => {
    if (typeof value === "number") return formatAmount(value);
    switch (type) {
      case "choice":
        return sayValue(name, value);
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
