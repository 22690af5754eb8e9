"use client";

import { ChevronDown } from "lucide-react";
import styles from "./select-field.module.css";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A quiet word after the label while the list is open, such as a status; the face shows the label alone. */
  readonly note?: string;
}

export interface SelectGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}

interface SelectFieldProps<Value extends string> {
  /** Name for screen readers; the value itself is on the face of the field. */
  readonly label: string;
  readonly value: Value;
  /** Options, or options under headings. */
  readonly options: readonly (SelectOption<Value> | SelectGroup<Value>)[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/**
 * One of a list. The browser's own control: it costs no script, and a telephone shows its own wheel. For hundreds of
 * choices use the search.
 */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, disabled = false } = props;
  const choose = (chosen: string) => {
    const known = options.flatMap((entry) => ("options" in entry ? entry.options : [entry]));
    const option = known.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <span className={styles.field}>
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => optionOf(option, value))}
            </optgroup>
          ) : (
            optionOf(entry, value)
          ),
        )}
      </select>
      <ChevronDown size={14} className={styles.chevron} aria-hidden="true" />
    </span>
  );
}

function optionOf({ value, label, note }: SelectOption<string>, chosen: string) {
  return (
    <option key={value} value={value}>
      {note && value !== chosen ? `${label} · ${note}` : label}
    </option>
  );
}
