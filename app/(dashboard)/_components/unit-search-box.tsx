"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import popup from "@/app/_components/popup.module.css";
import type { FoundUnit } from "@/lib/contracts/search";
import { addressOfPage } from "@/lib/contracts/url/carried-address";
import { searchUnitsQuery } from "@/lib/queries/search-units";
import styles from "./unit-search.module.css";

/** Where a found unit is looked at: a branch on its page, anything above it in the league. */
function addressOf({ level, code }: FoundUnit, period: string | null): string {
  if (level === "branch") return addressOfPage(`/branches/${encodeURIComponent(code)}`, { period, unit: null });
  return addressOfPage("/league", { period, unit: code });
}

export interface UnitSearchProps {
  /** Name of the field; that of the search of the whole site when absent. */
  readonly label?: string;
  /** What choosing a unit does; opens its page when absent. */
  readonly onChoose?: (unit: FoundUnit) => void;
}

export interface UnitSearchBoxProps extends UnitSearchProps {
  /** What was typed before the box had been fetched. */
  readonly initialText: string;
  /** Whether the reader is typing, so that the caret must come along. */
  readonly focused: boolean;
}

/** The search with its list; choosing a unit opens it, or does what is asked. */
export function UnitSearchBox({ initialText, focused, label, onChoose }: UnitSearchBoxProps) {
  const t = useTranslations("shell.search");
  const terms = useTranslations("terms");
  const router = useRouter();
  const search = useSearchParams();
  const [text, setText] = useState(initialText);
  const input = useRef<HTMLInputElement>(null);
  const typed = useDeferredValue(text);
  const { data, isFetching, isError } = useQuery(searchUnitsQuery(typed));
  const units = text.trim() === "" ? [] : (data?.units ?? []);
  const settled = !isFetching && data !== undefined;

  useEffect(() => {
    const field = input.current;
    if (!focused || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);

  function status(): string {
    if (text.trim() === "") return "";
    if (isError) return t("failed");
    if (!settled) return t("loading");
    return units.length === 0 ? t("none", { query: text.trim() }) : "";
  }

  function open(unit: FoundUnit) {
    setText("");
    if (onChoose) onChoose(unit);
    else router.push(addressOf(unit, search.get("period")));
  }

  return (
    <Autocomplete.Root
      items={units}
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== "item-press") setText(next);
      }}
      itemToStringValue={(unit: FoundUnit) => unit.name}
      filter={null}
      autoHighlight
      defaultOpen={initialText !== ""}
    >
      <div className={styles.field}>
        <Search size={15} className={styles.icon} aria-hidden="true" />
        <Autocomplete.Input
          ref={input}
          className={styles.input}
          aria-label={label ?? t("label")}
          placeholder={label ?? t("placeholder")}
          maxLength={64}
          enterKeyHint="search"
        />
      </div>
      <Autocomplete.Portal hidden={text.trim() === ""}>
        <Autocomplete.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Autocomplete.Popup className={`${popup.popup} ${styles.popup}`} aria-busy={isFetching || undefined}>
            <Autocomplete.Status className={styles.status}>{status()}</Autocomplete.Status>
            <Autocomplete.List>
              {(unit: FoundUnit) => (
                <Autocomplete.Item key={unit.code} value={unit} className={popup.item} onClick={() => open(unit)}>
                  <span className={styles.name}>{unit.name}</span>
                  <span className={popup.note}>
                    {unit.kind ? terms(`kind.${unit.kind}`) : terms(`level.${unit.level}`)}
                  </span>
                  <span className={styles.where}>{unit.parentName ?? unit.code}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
